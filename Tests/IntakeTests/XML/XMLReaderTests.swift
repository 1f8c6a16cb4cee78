internal import Intake
internal import News
internal import Testing

/// Damaged XML gives the events of the XML that was meant, and tells the damage.
struct XMLReaderTests {
  /// Each case: a file, its events in short, and the damage.
  @Test(
    arguments: [
      ("<a><b>Tàu</b></a>", "<a><b>Tàu</b></a>", []),
      ("  \n<?xml version=\"1.0\"?><a>x</a>", "<a>x</a>", []),
      ("Warning: no cache\n<?xml version=\"1.0\"?><a>x</a>", "<a>x</a>", [.junkBefore]),
      ("<a>Ships & ports, R&D</a>", "<a>Ships & ports, R&D</a>", [.strayMark]),
      ("<a>caf&eacute;&nbsp;&ndash; &#8220;x&#8221;</a>", "<a>café\u{a0}– “x”</a>", [.htmlEntity]),
      ("<a>&unheard; of</a>", "<a>&unheard; of</a>", [.unknownEntity("unheard")]),
      ("<a>3 < 4</a>", "<a>3 < 4</a>", []),
      ("<a>one\u{1}two\u{c}</a>", "<a>one two </a>", [.controlCharacter]),
      ("<a>x<B>y</b></a>", "<a>x<b>y</b></a>", [.otherCase]),
      ("<a><b>x</a>", "<a><b>x</b></a>", [.elementNotClosed("b")]),
      ("<a>x</b></a>", "<a>x</a>", [.nothingToClose("b")]),
      ("<a b=1 c d='2' d='3'>x</a>", "<a b=1 c= d=2>x</a>", [.attribute]),
      ("<a b=\"x>y</a>", "<a b=x>y</a>", [.valueNotClosed]),
      ("<a b=\"x&y\">z</a>", "<a b=x&y>z</a>", [.strayMark]),
      ("<a><b<c>x</c></b></a>", "<a><b><c>x</c></b></a>", [.tagNotClosed]),
      ("<a><![CDATA[1 < 2 & <b>]]></a>", "<a>1 < 2 & <b></a>", []),
      ("<a>x]]>y</a>", "<a>x]]>y</a>", []),
      ("<a>x<!-- <b> -->y</a>", "<a>xy</a>", []),
      ("<a>x</a><b>y</b>", "<a>x</a><b>y</b>", []),
      ("<a>\u{fffe}</a>", "<a>\u{fffd}</a>", []),
    ] as [(String, String, [XMLMending.Kind])])
  func `damage is mended and told`(file: String, events: String, damage: [XMLMending.Kind]) throws {
    let (found, mendings, _) = try read(Array(file.utf8))
    #expect(found == events)
    #expect(mendings.map(\.kind) == damage)
  }

  @Test func `a file that is cut off tells the element and its line`() throws {
    let (events, _, cut) = try read(Array("<rss>\n<item>\n<title>Ships le".utf8))
    #expect(events == "<rss>\n<item>\n<title>Ships le</title></item></rss>")
    #expect(cut?.name == "item")
    #expect(cut?.line == 2)
  }

  @Test func `a field ends where the next begins`() throws {
    let (events, mendings, _) = try read(
      Array("<rss><item><title>One<link>a</link></item><item><title>Two</title><item/></rss>".utf8))
    #expect(
      events
        == "<rss><item><title>One</title><link>a</link></item><item><title>Two</title></item><item></item></rss>"
    )
    #expect(mendings.map(\.kind) == [.elementNotClosed("title"), .elementNotClosed("item")])
  }

  @Test func `entities are never expanded and nothing is loaded`() throws {
    let file = """
      <?xml version="1.0"?>
      <!DOCTYPE a [<!ENTITY one "one one"><!ENTITY two "&one;&one;"><!ENTITY file SYSTEM "file:///etc/hostname">]>
      <a b="&two;">&two; &file;</a>
      """
    let (events, mendings, _) = try read(Array(file.utf8))
    #expect(events == "<a b=&two;>&two; &file;</a>\n" || events == "<a b=&two;>&two; &file;</a>")
    #expect(mendings.map(\.kind) == [.unknownEntity("two"), .unknownEntity("file")])
  }

  @Test func `an undeclared prefix is told`() throws {
    let (events, mendings, _) = try read(Array("<rss><dc:creator>An</dc:creator></rss>".utf8))
    #expect(events == "<rss><dc:creator>An</dc:creator></rss>")
    #expect(mendings.map(\.kind) == [.undeclaredPrefix("dc")])
  }

  /// Each case: bytes, and the text in the element `a`.
  @Test(
    arguments: [
      (utf16("<a>Tàu</a>", isBigEndian: false, hasMark: true), "Tàu"),
      (utf16("<a>Tàu</a>", isBigEndian: true, hasMark: false), "Tàu"),
      (
        utf16("<?xml version=\"1.0\" encoding=\"utf-16\"?><a>tốt 😀</a>", isBigEndian: true, hasMark: true),
        "tốt 😀"
      ),
      ([0xef, 0xbb, 0xbf] + Array("<a>Tàu</a>".utf8), "Tàu"),
      (
        Array("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>caf".utf8) + [0xe9] + Array("</a>".utf8),
        "café"
      ),
      // The declaration is wrong: the bytes are UTF-8.
      (Array("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>Tàu rời cảng</a>".utf8), "Tàu rời cảng"),
      (Array("<?xml version=\"1.0\" encoding=\"utf-16\"?><a>Tàu</a>".utf8), "Tàu"),
      // Shift JIS, whose second bytes can be `\` and `|`.
      (
        Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>".utf8) + [0x83, 0x5c, 0x83, 0x7c]
          + Array("</a>".utf8), "ソポ"
      ),
      (
        Array("<?xml version=\"1.0\" encoding='gb2312'?><a>".utf8) + [0xd6, 0xd0, 0xb9, 0xfa]
          + Array("</a>".utf8), "中国"
      ),
      // Western text with a word in UTF-8.
      (
        Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>caf".utf8) + [0xe9]
          + Array("</a><a>Tàu</a>".utf8),
        "café</a><a>Tàu"
      ),
      // TCVN3, which claims to be Western text: "Tàu rời cảng sáng sớm".
      (
        Array("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>T".utf8) + [0xb5] + Array("u r".utf8) + [
          0xea
        ]
          + Array("i c".utf8) + [0xb6] + Array("ng s".utf8) + [0xb8] + Array("ng s".utf8) + [0xed]
          + Array("m</a>".utf8),
        "Tàu rời cảng sáng sớm"
      ),
      // Punctuation of Windows-1252 within UTF-8.
      (Array("<a>Tàu ".utf8) + [0x93] + Array("rời".utf8) + [0x94] + Array("</a>".utf8), "Tàu “rời”"),
    ] as [([UInt8], String)])
  func `the encoding is found`(bytes: [UInt8], text: String) throws {
    let (events, _, _) = try read(bytes)
    #expect(events == "<a>\(text)</a>")
  }

  @Test func `a wrong declaration is told`() throws {
    let file = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>Tàu rời cảng</a>"
    let (_, mendings, _) = try read(Array(file.utf8))
    #expect(mendings.map(\.kind) == [.encoding(declared: "windows-1251", found: "utf-8")])
  }
}

/// The events of a file in short, the damage, and the element that the end cuts off.
private func read(
  _ contents: [UInt8]
) throws -> (events: String, damage: [XMLMending], cut: (name: String, line: Int)?) {
  var reader = try XMLReader(of: OpenFile(contents))
  var events = ""
  var open: [String] = []
  while let event = try reader.next() {
    switch event {
    case .start(let element):
      let attributes = element.attributes.map { " \($0.name)=\($0.value)" }.joined()
      let name = element.vocabulary == .dublinCore ? "dc:" + element.name : element.name
      events += "<\(name)\(attributes)>"
      open.append(name)
    case .text(let text): events += String(decoding: text, as: UTF8.self)
    case .end: events += "</\(open.removeLast())>"
    }
  }
  #expect(open.isEmpty)
  return (events, reader.damage, reader.cutElement)
}

private func utf16(_ text: String, isBigEndian: Bool, hasMark: Bool) -> [UInt8] {
  ((hasMark ? [0xfeff] : []) + Array(text.utf16)).flatMap { unit in
    let pair = [UInt8(unit >> 8), UInt8(unit & 0xff)]
    return isBigEndian ? pair : pair.reversed()
  }
}
