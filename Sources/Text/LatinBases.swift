/// The base letter of every accented Latin letter, as three strings of ASCII indexed by scalar; `.` marks letters
/// without a base. Made from the canonical decompositions of the Unicode Character Database, and by hand for letters
/// without a decomposition (đ, ø, ł, ħ, ŧ, ı, ſ).
@usableFromInline
package enum LatinBases {
  /// U+00C0 to U+017F.

  @usableFromInline
  static let western: StaticString =
    """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll.\
    .llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// U+0180 to U+024F.

  @usableFromInline
  static let extended: StaticString =
    """
    b......................i........oo.............uu....zz.........\
    .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ...b............
    """

  /// U+1E00 to U+1EFF: most letters of Vietnamese.

  @usableFromInline
  static let additional: StaticString =
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """

  /// The lower-case ASCII letter below an accented letter; nil for other scalars.
  @inlinable
  @inline(__always)
  package static func base(of scalar: UInt32) -> UInt8? {
    let letter: UInt8
    switch scalar {
    case 0x00C0..<0x0180: letter = western.byte(at: Int(scalar - 0x00C0))
    case 0x0180..<0x0250: letter = extended.byte(at: Int(scalar - 0x0180))
    case 0x1E00..<0x1F00: letter = additional.byte(at: Int(scalar - 0x1E00))
    default: return nil
    }
    return letter == UInt8(ascii: ".") ? nil : letter
  }
}

extension StaticString {
  @inlinable
  @inline(__always)
  func byte(at index: Int) -> UInt8 {
    precondition(index < utf8CodeUnitCount)
    return utf8Start[index]
  }
}
