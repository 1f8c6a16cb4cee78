internal import Catalogue
internal import Localization
package import Screen

/// The prompt that asks for the translation of a term, for the termbase.
package struct TermPrompt: Hashable, Sendable {
  let chosen: ChosenTerm
  package internal(set) var field: TextField

  init(_ chosen: ChosenTerm) {
    self.chosen = chosen
    field = TextField(chosen.pair.target, isSelected: true)
  }

  /// The typed text without blanks around it.
  private var translation: String {
    let words = field.text.drop(while: \.isWhitespace)
    return String(words.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Model {
  /// `m` in the glossary: asks for the translation of the chosen term.
  mutating func openTermPrompt() -> [Effect] {
    guard let chosen = screen?.chosenTerm else { return [] }
    prompt = TermPrompt(chosen)
    return []
  }
}

extension TermPrompt: ReaderPrompt {
  package var input: TextField? { field }

  package func sign(in model: Model) -> String { chosen.pair.source + " = " }

  package func remark(in model: Model) -> (words: String, style: Style) {
    (wording(en: "Enter keeps  Esc closes", vi: "Enter lưu  Esc đóng"), Style(.quiet))
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] {
    switch key {
    case .escape: return model.closePrompt()
    case .enter:
      let words = translation
      guard !words.isEmpty else { return model.closePrompt() }
      let pair = Termbase.Entry(chosen.pair.source, words, in: chosen.pair.languages)
      model.prompt = nil
      return model.make(.decide(pair), about: chosen)
    default:
      var changed = self
      changed.field.edit(by: key)
      model.prompt = changed
      return []
    }
  }

  package func paste(_ text: String, in model: inout Model) -> [Effect] {
    var changed = self
    changed.field.insert(pasted: text)
    model.prompt = changed
    return []
  }
}
