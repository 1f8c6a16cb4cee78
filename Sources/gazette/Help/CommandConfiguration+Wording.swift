internal import ArgumentParser
internal import CommandHelp
internal import Localization

extension CommandConfiguration {
  /// A command in the language of the interface. Each example is a line of the shell.
  init(_ name: String, abstract: Wording, discussion: Wording, examples: [String] = []) {
    let lines = examples.map { "\n  \($0)" }.joined()
    self.init(
      commandName: name, abstract: abstract.text,
      discussion: discussion.text + (lines.isEmpty ? "" : "\n\n\(HelpWording.examples.text)\(lines)"))
  }
}

extension ArgumentHelp {
  /// The help of an argument in the language of the interface.
  ///
  /// - Parameter value: the name of the value; nil where the argument's own name is meant.
  static func said(en: String, vi: String, value: Wording? = nil) -> ArgumentHelp {
    ArgumentHelp(Wording(en: en, vi: vi).text, valueName: value?.text)
  }
}

/// Names of values that several commands take.
extension Wording {
  static let paths = Wording(en: "paths", vi: "đường-dẫn")
  static let query = Wording(en: "query", vi: "truy-vấn")
  static let limit = Wording(en: "limit", vi: "số")
  static let sortKey = Wording(en: "sort", vi: "khóa")
}
