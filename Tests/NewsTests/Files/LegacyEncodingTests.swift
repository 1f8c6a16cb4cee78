import Foundation
internal import Languages
internal import News
import Testing

/// Text in encodings from before Unicode, and text that was converted wrongly.
struct LegacyEncodingTests {
  private static let sentence =
    "Người dân xã Bình Lợi đã dựng lại cây cầu gỗ sau trận lũ; họp báo mở đầu lúc bảy giờ."

  /// The sentence in the encodings of Vietnamese.
  private static let encoded: [(name: String, hex: String)] = [
    (
      "tcvn3",
      "4e67adea692064a96e2078b72042d76e68204cee6920aeb72064f96e67206cb9692063a9792063c7752067e720736175207472cb6e206c"
        + "f23b2068e4702062b86f206deb20aec775206cf3632062b679206769ea2e"
    ),
    (
      "viscii",
      "4e67dfb6692064e26e2078e32042ec6e68204cfe6920f0e32064f16e67206cd5692063e2792063a5752067b220736175207472a76e206c"
        + "fb3b2068f7702062e16f206db720f0a575206cfa632062e479206769b62e"
    ),
    (
      "windows-1258",
      "4e67fdf5cc692064e26e207861de204269cc6e68204cf5f26920f061de2064fdf26e67206c61f2692063e2792063e2cc752067f4de20736175"
        + "207472e2f26e206c75de3b20686ff2702062e16f206df5d220f0e2cc75206cfa63206261d279206769f5cc2e"
    ),
    (
      "vni",
      "4e67f6f4f869206461e26e207861f52042ec6e68204cf4ef6920f161f52064f6ef6e67206c61ef69206361e279206361e07520676fe320"
        + "73617520747261e46e206c75f53b20686fef70206261f96f206df4fb20f161e075206c75f963206261fb79206769f4f82e"
    ),
  ]

  private static func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
  }

  /// The text that a program gives that takes bytes for Windows-1252; undefined bytes become controls.
  private static func misread(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      String(bytes: [byte], encoding: .windowsCP1252) ?? String(Unicode.Scalar(byte))
    }.joined()
  }

  @Test(arguments: encoded)
  func `text in an old encoding is read`(name: String, hex: String) throws {
    let article = try reader.article(contents: Self.bytes(hex), path: "x")
    #expect(article.text == Self.sentence)
    #expect(article.encoding.rawValue == name)
  }

  @Test(arguments: encoded)
  func `text in an old encoding is mended where it was saved as UTF-8`(name: String, hex: String) throws {
    let article = try article(Self.misread(Self.bytes(hex)))
    #expect(article.text == Self.sentence)
    #expect(article.encoding.rawValue == name + ", misread as windows-1252")
  }

  /// The letters of Vietnamese beyond ASCII, each before its capital.
  private static let letters = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ".flatMap {
    [String($0), $0.uppercased()]
  }

  /// These letters as glibc's iconv writes them in TCVN 5712 and VISCII, and with tones of their own in Windows-1258.
  private static let alphabets: [(name: String, hex: String)] = [
    (
      "tcvn3",
      "b580b681b782b883b984a8a1bbafbcbabdbfbec0c685a9a2c7c1c8c2c9c3cac4cb86cc87ce88cf89d08ad18baaa3d2c5d3cd"
        + "d4d9d5dad68cd78dd88edc8fdd90de91df92e193e294e395e496aba4e5dbe6e0e7f0e8ffe997aca5ea98eb99ec9aed9bee9c"
        + "ef9df19ef29ff301f402ada6f504f605f706f811f912fa13fb14fc15fd16fe17aea7"
    ),
    (
      "viscii",
      "e0c0e4c4e3c3e1c1d580e5c5a282c602c705a181a383e2c2a585a686e706a484a787e8c8ebcba888e9c9a989eacaab8bac8c"
        + "ad8daa8aae8eecccef9beeceedcdb898f2d2f699f5a0f3d3f79af4d4b090b191b292af8fb593bdb4b696b797deb3be95fe94"
        + "f9d9fc9cfb9dfadaf89edfbfd7bbd8bce6ffd1baf1b9cf9fd614db19fddddc1ef0d0"
    ),
    (
      "windows-1258",
      "61cc41cc61d241d261de41de61ec41ec61f241f2e3c3e3ccc3cce3d2c3d2e3dec3dee3ecc3ece3f2c3f2e2c2e2ccc2cce2d2"
        + "c2d2e2dec2dee2ecc2ece2f2c2f265cc45cc65d245d265de45de65ec45ec65f245f2eacaeacccaccead2cad2eadecadeeaec"
        + "caeceaf2caf269cc49cc69d249d269de49de69ec49ec69f249f26fcc4fcc6fd24fd26fde4fde6fec4fec6ff24ff2f4d4f4cc"
        + "d4ccf4d2d4d2f4ded4def4ecd4ecf4f2d4f2f5d5f5ccd5ccf5d2d5d2f5ded5def5ecd5ecf5f2d5f275cc55cc75d255d275de"
        + "55de75ec55ec75f255f2fdddfdccddccfdd2ddd2fddedddefdecddecfdf2ddf279cc59cc79d259d279de59de79ec59ec79f2"
        + "59f2f0d0"
    ),
    ("vni", letters.map(vni).joined()),
  ]

  /// A letter in VNI: the letter without marks, and a mark for the tone together with the circumflex or the breve.
  private static func vni(_ letter: String) -> String {
    let scalars = Array(letter.decomposedStringWithCanonicalMapping.unicodeScalars)
    let isCapital = scalars[0].properties.isUppercase
    let base = String(scalars[0])
    let marks = scalars.dropFirst().filter { $0 != "\u{31b}" }
    let whole = ["i\u{309}": "æ", "i\u{303}": "ó", "i\u{323}": "ò", "y\u{323}": "î", "đ": "ñ"]
    let horned = ["o": "ô", "u": "ö"]
    let tones: [String: [Unicode.Scalar: String]] = [
      "": ["\u{300}": "ø", "\u{301}": "ù", "\u{303}": "õ", "\u{309}": "û", "\u{323}": "ï"],
      "\u{302}": ["\u{300}": "à", "\u{301}": "á", "\u{303}": "ã", "\u{309}": "å", "\u{323}": "ä", " ": "â"],
      "\u{306}": ["\u{300}": "è", "\u{301}": "é", "\u{303}": "ü", "\u{309}": "ú", "\u{323}": "ë", " ": "ê"],
    ]
    let key = base.lowercased() + marks.map { String($0) }.joined()
    let shape = marks.first { ["\u{302}", "\u{306}"].contains($0) }.map { String($0) } ?? ""
    let tone = marks.last { !["\u{302}", "\u{306}"].contains($0) } ?? " "
    // Latin-1 has ì and í; VNI takes them over.
    let latin = ["i\u{300}": "ì", "i\u{301}": "í"]
    let head = scalars.contains("\u{31b}") ? horned[base.lowercased()] ?? "" : base.lowercased()
    let written = whole[key] ?? latin[key] ?? head + (tones[shape]?[tone] ?? "")
    return (isCapital ? written.uppercased() : written).unicodeScalars.map {
      String(format: "%02x", $0.value)
    }.joined()
  }

  @Test(arguments: alphabets)
  func `every letter of an old encoding is read, in both cases`(name: String, hex: String) throws {
    let encoding = LanguageProfile.vietnamese.encodings.encodings.first { $0.name == name }
    if name == "tcvn3" {
      // Some bytes alone are quotation marks.
      let syllables = Self.bytes(hex).flatMap { [UInt8(ascii: "m"), $0, 0x20] }
      #expect(encoding?.text(of: syllables) == Self.letters.map { "m\($0) " }.joined())
    } else {
      #expect(encoding?.text(of: Self.bytes(hex)) == Self.letters.joined())
    }
  }

  @Test(arguments: [
    ("939e792062616e94", "“Ủy ban”"), ("93d36e942096", "“ển” –"), ("4e9749", "NỘI"), ("a79743", "ĐỘC"),
    ("9b54", "ỚT"), ("6bd6752085", "kệu …"), ("048594", "Ừ…”"), ("6ee36997616e68", "nói—anh"),
  ])
  func `capitals of TCVN 5712 are told from the punctuation of Windows-1252`(hex: String, text: String) throws
  {
    let contents = Self.bytes(hex) + Array(" ".utf8) + Self.bytes(Self.encoded[0].hex)
    let article = try reader.article(contents: contents, path: "x")
    #expect(article.text == text + " " + Self.sentence)
    #expect(article.encoding.rawValue == "tcvn3")
  }

  @Test func `the marks of VNI are read in either case`() throws {
    let encoding = LanguageProfile.vietnamese.encodings.encodings.first { $0.name == "vni" }
    #expect(encoding?.text(of: Array("U".utf8) + [0xfb] + Array("y ban a".utf8) + [0xc0]) == "Ủy ban ầ")
  }

  @Test func `TCVN3 has capitals in a line of capitals`() throws {
    let head =
      Array("X".utf8) + [0xb7] + Array(" B".utf8) + [0xd7] + Array("NH L".utf8) + [0xee] + Array("I\n".utf8)
    let article = try reader.article(contents: head + Self.bytes(Self.encoded[0].hex), path: "x")
    #expect(article.text == "XÃ BÌNH LỢI\n" + Self.sentence)
  }

  @Test(arguments: [sentence, "“Crème brûlée” isn’t cheap in a café, she said — nor was it ever in Zoë’s."])
  func `UTF-8 that was taken for another encoding is mended`(text: String) throws {
    let once = Self.misread(Array(text.utf8))
    let latin = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    for misread in [once, latin, Self.misread(Array(once.utf8))] {
      let mended = try article(misread)
      #expect(mended.text == text)
      #expect(mended.encoding.rawValue == "utf-8, misread as windows-1252")
    }
  }

  @Test func `a passage that was converted wrongly is mended within a text that was not`() throws {
    let article = try article("Le maire a répété à l’école que le café, déjà fermé, nâ€™est plus là.")
    #expect(article.text == "Le maire a répété à l’école que le café, déjà fermé, n’est plus là.")
  }

  @Test(arguments: [
    "Le maire a répété à l’école que le café, déjà fermé, n’est plus là, où il était né.",
    "È già più tardi: perché non c’è pietà? Così è la città, e l’università è lì.",
    "Der Bürgermeister grüßt über fünfzig Gäste; später hält er eine Rede für Schüler.",
    "AMANHÃ À NOITE: IRMÃ DO JOSÉ NÃO VEM À FESTA, DIZ «A MANHûE O SÃO JOÃO",
    "Þingið samþykkti í gær að auka framlög til hafrannsókna í ár og á næsta ári.",
    sentence, sentence.decomposedStringWithCanonicalMapping,
  ])
  func `whole text stays as it is`(text: String) throws {
    let article = try article(text)
    #expect(Array(article.text.utf8) == Array(text.utf8))
    #expect(article.encoding == .utf8)
  }

  @Test func `Windows-1252 is read`() throws {
    let bytes = Self.bytes(
      "497492732093fc6265729420636166e92096206e61ef7665206661e76164652c2073686520736169643a2074686520"
        + "6372e86d65206272fb6ce965207761736e92742063686561702e")
    let article = try reader.article(contents: bytes, path: "x")
    #expect(article.text == "It’s “über” café – naïve façade, she said: the crème brûlée wasn’t cheap.")
    #expect(article.encoding.rawValue == "windows-1252")
  }

  @Test func `punctuation of Windows-1252 is read within UTF-8`() throws {
    let bytes = Array("Zoë’s café: ".utf8) + [0x93] + Array("Élan, encore".utf8) + [0x85, 0x94]
    #expect(try reader.article(contents: bytes, path: "x").text == "Zoë’s café: “Élan, encore…”")
    #expect(try article("It was \u{93}late\u{94}\u{85}").text == "It was “late”…")
    #expect(try article("today\u{85}after").text == "today\u{85}after")
  }

  @Test(arguments: [String.Encoding.windowsCP1251, .windowsCP1250, .shiftJIS])
  func `an encoding that is not known is refused, not taken for another`(encoding: String.Encoding) throws {
    let text =
      encoding == .windowsCP1251
      ? "Министр сказал, что переговоры продолжатся."
      : encoding == .windowsCP1250 ? "Każdy wie, że mała łódź płynie powoli." : "大臣は交渉を続けると述べた。"
    let bytes = Array(try #require(text.data(using: encoding)))
    #expect(throws: FileProblem.self) { try reader.article(contents: bytes, path: "x") }
  }

  @Test(arguments: [
    "Người dân dựng cầu.\nHọ kể: “Đã ba năm.”", "The café reopened – at last.", "部长表示 谈判继续。\n好。 是。",
  ])
  func `UTF-16 needs no byte order mark`(text: String) throws {
    for (encoding, name) in [
      (String.Encoding.utf16LittleEndian, TextEncoding.utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian),
    ] {
      for text in [text, text.decomposedStringWithCanonicalMapping] {
        let bytes = Array(try #require(text.data(using: encoding)))
        let article = try reader.article(contents: bytes, path: "x")
        #expect(article.text == text)
        #expect(article.encoding == name)
      }
    }
  }

  @Test func `bytes with NULs that are not UTF-16 are refused`() throws {
    let damaged = Array("The mayor said that a boat had sunk.".utf8).enumerated().map {
      $0.offset % 12 == 4 ? 0 : $0.element
    }
    for bytes in [damaged, (0..<600).map { UInt8(truncatingIfNeeded: $0 * $0) }] {
      #expect(throws: FileProblem.self) { try reader.article(contents: bytes, path: "x") }
    }
  }
}
