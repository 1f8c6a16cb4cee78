/// The rows of a listing that a window shows.
struct WindowPlace {
  /// Within the listing; nil if it is empty.
  let anchor: Int?
  let range: Range<Int>

  /// `wanted`: the place of the anchor.
  init(_ wanted: Int, count: Int, of length: Int) {
    anchor = length == 0 ? nil : min(max(0, wanted), length - 1)
    let count = min(max(0, count), length)
    let start = min(max(0, (anchor ?? 0) - count / 2), length - count)
    range = start..<start + count
  }
}
