internal import News
internal import Text

/// References to characters in HTML text: `&eacute;`, `&#233;`, `&#xe9;`, and `&nbsp` without the semicolon.
///
/// Of the names in HTML 5 the program knows those of HTML 4, of Latin letters and of ASCII marks. Other names stay as
/// they are. A name without a semicolon counts only if no letter follows.
enum HTMLReference {
  /// The most bytes of a reference.
  private static let longest = 34

  /// The UTF-8 bytes of the reference that begins with the `&` at a position, and the end of the reference.
  static func character(in bytes: [UInt8], at position: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let start = position + 1
    guard start < bytes.count else { return nil }
    let isNumber = bytes[start] == UInt8(ascii: "#")
    var end = isNumber ? start + 1 : start
    let limit = min(bytes.count, position + longest)
    while end < limit, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
    guard end > start + (isNumber ? 1 : 0) else { return nil }
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    let name = bytes[start..<end]
    guard let scalar = isNumber ? number(name) : named(name, isClosed: isClosed) else { return nil }
    return (scalar, isClosed ? end + 1 : end)
  }

  /// `#233`, `#xe9`. White space may be written as a number.
  private static func number(_ reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: reference, as: UTF8.self).lowercased() {
    case "#9", "#x9", "#09", "#x09": "\t"
    case "#10", "#xa", "#x0a", "#010", "#13", "#xd", "#x0d", "#013": "\n"
    default: CharacterReference.scalar(of: reference)
    }
  }

  private static func named(_ name: ArraySlice<UInt8>, isClosed: Bool) -> Unicode.Scalar? {
    if isClosed {
      return CharacterReference.scalar(of: name)
        ?? HTML5References.scalars[String(decoding: name, as: UTF8.self)]
    }
    // Without a semicolon HTML knows the names of Latin-1 and four of ASCII, also in capitals.
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp", "AMP": return "&"
    case "lt", "LT": return "<"
    case "gt", "GT": return ">"
    case "quot", "QUOT": return "\""
    default:
      guard let scalar = CharacterReference.scalar(of: name), (0xa0...0xff).contains(scalar.value) else {
        return nil
      }
      return scalar
    }
  }
}

/// Names that came with HTML 5 and that pages use.
enum HTML5References {
  static let scalars: [String: Unicode.Scalar] = {
    var scalars = marks
    for (offset, name) in latinExtendedA.split(separator: " ").enumerated() where name != "-" {
      scalars[String(name)] = Unicode.Scalar(UInt32(0x100 + offset))
    }
    return scalars
  }()

  private static let marks: [String: Unicode.Scalar] = [
    "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"", "excl": "!", "num": "#", "dollar": "$", "percnt": "%",
    "lpar": "(", "rpar": ")", "ast": "*", "midast": "*", "plus": "+", "comma": ",", "period": ".", "sol": "/",
    "colon": ":", "semi": ";", "equals": "=", "quest": "?", "commat": "@", "lsqb": "[", "lbrack": "[",
    "bsol": "\\", "rsqb": "]", "rbrack": "]", "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`",
    "lcub": "{", "lbrace": "{", "verbar": "|", "vert": "|", "rcub": "}", "rbrace": "}", "Tab": "\t",
    "NewLine": "\n", "NonBreakingSpace": "\u{a0}", "hyphen": "‐", "dash": "‐", "horbar": "―",
    "numsp": "\u{2007}",
    "puncsp": "\u{2008}", "hairsp": "\u{200a}", "ThinSpace": "\u{2009}", "ZeroWidthSpace": "\u{200b}",
    "lrm": "\u{200e}", "rlm": "\u{200f}", "nldr": "‥", "mldr": "…", "caret": "⁁", "hybull": "⁃",
    "bullet": "•",
    "rsquor": "’", "rdquor": "”", "lsquor": "‚", "ldquor": "„", "OpenCurlyQuote": "‘", "CloseCurlyQuote": "’",
    "OpenCurlyDoubleQuote": "“", "CloseCurlyDoubleQuote": "”", "check": "✓", "cross": "✗", "star": "☆",
    "starf": "★", "phone": "☎", "female": "♀", "male": "♂", "numero": "№", "copysr": "℗", "TRADE": "™",
    "frac13": "⅓", "frac23": "⅔", "frac15": "⅕", "frac18": "⅛", "frac38": "⅜", "frac58": "⅝", "frac78": "⅞",
    "larr": "←", "uarr": "↑", "darr": "↓", "harr": "↔", "rArr": "⇒", "lArr": "⇐", "hArr": "⇔", "infin": "∞",
    "ne": "≠", "le": "≤", "ge": "≥", "asymp": "≈", "equiv": "≡", "radic": "√", "sum": "∑", "part": "∂",
    "int": "∫",
    "sdot": "⋅", "loz": "◊", "spades": "♠", "clubs": "♣", "hearts": "♥", "diams": "♦", "Dagger": "‡",
    "frasl": "⁄",
    "oline": "‾", "fnof": "ƒ", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε",
    "lambda": "λ",
    "mu": "μ", "pi": "π", "sigma": "σ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω", "scedil": "ş",
  ]

  /// The names of U+0100 to U+017E in their order, `-` for a letter without a name.
  private static let latinExtendedA =
    """
    Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok \
    dstrok Emacr emacr - - Edot edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot Gcedil - Hcirc \
    hcirc Hstrok hstrok Itilde itilde Imacr imacr - - Iogon iogon Idot imath IJlig ijlig Jcirc jcirc Kcedil kcedil \
    kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute nacute Ncedil ncedil Ncaron \
    ncaron napos ENG eng Omacr omacr - - Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute \
    sacute Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok tstrok Utilde utilde Umacr \
    umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc Yuml Zacute zacute Zdot zdot \
    Zcaron zcaron
    """
}
