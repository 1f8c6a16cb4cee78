/// A kind of file that gazette recognises and doesn't read, because it holds data or another program turns it into text.
package enum OtherDocument: String, Hashable, Sendable, CaseIterable {
  case pdf
  /// Word before 2007, and other files of its container.
  case word
  /// Word since 2007.
  case docx
  case openDocument
  case richText
  /// A workbook or a presentation.
  case office
  /// Mail of Outlook.
  case outlook
  /// An archive of 7-Zip or RAR.
  case otherArchive
  /// XML that is neither a feed nor a page, and JSON without the fields of an article.
  case xml, json
  /// A table without the columns of an article.
  case table
  /// A list, a comparison or another report that gazette exported.
  case export
}
