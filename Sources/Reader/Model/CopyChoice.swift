internal import Catalogue
package import Localization
internal import News
internal import Text

/// A text that can be copied, with a word for it.
package struct CopyChoice: Hashable, Sendable {
  package let name: Wording
  package let text: String

  package init(_ name: Wording, _ text: String) {
    self.name = name
    self.text = text
  }
}

extension CopyChoice {
  static func headline(_ text: String) -> CopyChoice {
    CopyChoice(Wording(en: "headline", vi: "tiêu đề"), text)
  }

  static func name(_ text: String) -> CopyChoice { CopyChoice(Wording(en: "name", vi: "tên"), text.composed) }

  static func passage(_ text: String) -> CopyChoice {
    CopyChoice(Wording(en: "passage", vi: "đoạn văn"), text)
  }

  static func path(_ text: String) -> CopyChoice {
    CopyChoice(Wording(en: "path of the file", vi: "đường dẫn tệp"), text)
  }

  static func address(_ text: String) -> CopyChoice {
    CopyChoice(Wording(en: "address", vi: "địa chỉ"), text)
  }
}

extension ArticleRow {
  /// The texts that can be copied of a row.
  var copies: [CopyChoice] {
    let address = provenance.link.map { CopyChoice.address(WebAddress($0)?.text ?? $0) }
    return [.headline(headline.wording), address].compactMap(\.self)
      + [.path(location.description)]
  }
}
