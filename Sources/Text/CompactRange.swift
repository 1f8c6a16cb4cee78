/// A range of a text in eight bytes, for arrays with an element for each line of a text. The limit of a file's size keeps
/// all offsets far below the largest one.
@usableFromInline
package struct CompactRange: Hashable, Sendable {
  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32

  @inlinable
  package init(_ range: TextRange) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  @inlinable
  package var range: TextRange { Int(start)..<Int(end) }
}
