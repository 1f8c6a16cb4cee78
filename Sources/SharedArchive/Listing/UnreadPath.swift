internal import Catalogue

/// The places of a listing in which the nearest unread article is sought, a piece after the other: from the place behind the
/// start to the end, and from the other end to the start.
struct UnreadPath: Sequence, IteratorProtocol {
  private static let piece = 500

  private var pieces: ArraySlice<Range<Int>>

  init(_ request: UnreadRequest, length: Int) {
    let start = Swift.min(Swift.max(0, request.start), Swift.max(0, length - 1))
    let (before, behind) = (0..<start, Swift.min(start + 1, length)..<length)
    let own = start..<Swift.min(start + 1, length)
    let ranges =
      request.isForward
      ? Self.pieces(behind, isForward: true) + Self.pieces(before, isForward: true)
      : Self.pieces(before, isForward: false) + Self.pieces(behind, isForward: false)
    pieces = (ranges + [own]).filter { !$0.isEmpty }[...]
  }

  mutating func next() -> Range<Int>? { pieces.popFirst() }

  private static func pieces(_ range: Range<Int>, isForward: Bool) -> [Range<Int>] {
    let starts = stride(from: range.lowerBound, to: range.upperBound, by: piece)
    let pieces = starts.map { $0..<Swift.min($0 + piece, range.upperBound) }
    return isForward ? pieces : pieces.reversed()
  }
}
