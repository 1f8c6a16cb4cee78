/// Names of characters in HTML 4: Greek letters, and signs of mathematics.
enum EntityNames {
  static let scalars: [String: Unicode.Scalar] = {
    var scalars = signs
    for (offset, name) in greek.split(separator: " ").enumerated() where name != "-" {
      let name = String(name)
      scalars[name] = Unicode.Scalar(UInt32(0x3b1 + offset))
      if name != "sigmaf" {
        scalars[name.prefix(1).uppercased() + name.dropFirst()] = Unicode.Scalar(UInt32(0x391 + offset))
      }
    }
    return scalars
  }()

  /// The names of U+03B1 to U+03C9 in their order. The capitals are 32 before them.
  private static let greek =
    """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi \
    chi psi omega
    """

  private static let signs: [String: Unicode.Scalar] = [
    "thetasym": "ϑ", "upsih": "ϒ", "piv": "ϖ", "weierp": "℘", "image": "ℑ", "real": "ℜ", "alefsym": "ℵ",
    "crarr": "↵",
    "lArr": "⇐", "rArr": "⇒", "forall": "∀", "exist": "∃", "empty": "∅", "nabla": "∇", "isin": "∈",
    "notin": "∉",
    "ni": "∋", "prod": "∏", "lowast": "∗", "prop": "∝", "ang": "∠", "and": "∧", "or": "∨", "cap": "∩",
    "cup": "∪",
    "there4": "∴", "sim": "∼", "cong": "≅", "sub": "⊂", "sup": "⊃", "nsub": "⊄", "sube": "⊆", "supe": "⊇",
    "oplus": "⊕", "otimes": "⊗", "perp": "⊥", "lceil": "⌈", "rceil": "⌉", "lfloor": "⌊", "rfloor": "⌋",
    "lang": "〈", "rang": "〉",
  ]
}
