/// A range of UTF-8 byte offsets into a text, half-open, on scalar boundaries.
@usableFromInline package typealias TextRange = Range<Int>
