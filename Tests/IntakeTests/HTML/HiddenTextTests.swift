internal import Intake
internal import News
internal import Testing

@Suite struct HiddenTextTests {
  private func text(_ html: String) -> String { HTMLFragment(html).plainText }

  @Test(arguments: [
    "display : none !important", "visibility:hidden", "opacity:0", "opacity: 0.0", "font-size:0",
    "font-size: 0px",
    "font:0/0 a", "position:absolute;left:-9999px", "text-indent:-9999px", "margin-left:-9999em",
    "position:absolute;clip:rect(0,0,0,0)", "clip: rect(1px 1px 1px 1px)", "clip-path:inset(50%)",
    "height:0;overflow:hidden", "max-height:0px;overflow:hidden", "width:1px;height:1px;overflow:hidden",
  ])
  func `a style hides text`(style: String) {
    #expect(
      text("<p>Trời mưa.</p><p style=\"\(style)\">Ẩn đi</p><p>It rained.</p>") == "Trời mưa.\n\nIt rained.")
  }

  @Test(arguments: [
    "opacity:0.9", "opacity:0;transform:translateY(20px)", "font-size:0.9em", "left:-5px", "left:-9999px",
    "text-indent:-1.5em", "clip:rect(0,600px,200px,0)", "height:0;padding-bottom:56%;overflow:hidden",
    "max-height:300px;overflow:hidden", "display:block", "color:none;", "font-size", ":",
  ])
  func `other styles show text`(style: String) {
    #expect(text("<p style=\"\(style)\">Trời mưa.</p>") == "Trời mưa.")
  }

  @Test func `a page that hides itself until its script has run is shown`() {
    for style in ["opacity:0", "visibility:hidden", "display:none"] {
      #expect(text("<html style=\"\(style)\"><body style=\"\(style)\"><p>Trời mưa.</p>") == "Trời mưa.")
    }
  }

  @Test func `columns of a row without a size have a size of their own`() {
    let row =
      "<div style='font-size:0px'> x <div style='font-size:14px'>Tin một</div><p class=c>Tin hai</p></div>"
    #expect(text(row) == "Tin một\n\nTin hai")
    let names = (0..<50_000).map { _ in "<i style='font-size:0'>" }.joined()
    #expect(text("<p>a</p>" + names + "hidden") == "a")
  }
}

@Suite struct PreformattedTextTests {
  @Test func `the indentation of a program is kept`() throws {
    let html = "<p>Chạy:</p><pre>\n  if a {\n\tb()\n  }\n</pre>"
    var (text, links): (DerivedText, [TextLink]) = (DerivedText(), [])
    HTMLFragment(html).append(to: &text, links: &links)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Chạy:\n\n  if a {\n    b()\n  }")
  }
}
