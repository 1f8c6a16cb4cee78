internal import Intake
internal import Testing

/// Pages that follow the rules of XML.
struct XHTMLTests {
  @Test func `XHTML has empty elements where HTML has open ones`() throws {
    let body = "<p>The ferry is back.</p><iframe src='x'/><p>Phà chạy lại.</p>"
    let head = "<head><script src='a.js'/><style type='text/css'/></head>"
    let page =
      #"<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">"# + head
      + "<body>\(body)</body></html>"
    #expect(HTMLFragment(page).plainText == "The ferry is back.\n\nPhà chạy lại.")
  }
}
