internal import Catalogue
internal import Languages
internal import Localization
internal import News
package import Screen

/// The menu of the commands that look up the chosen words.
package struct LookUpPrompt: Hashable, Sendable {
  /// The words among which Tab goes around: the word at the cursor, then its sentence.
  package let texts: [String]
  package internal(set) var text = 0
  package internal(set) var choice = 0
  let commands: [LookUpCommand]
  let source: Language
  let target: Language
}

extension Model {
  /// `E`: looks up the chosen word, name, term or passage. Several commands are a menu.
  mutating func openLookUp() -> [Effect] {
    let texts = lookUpTexts
    guard !texts.isEmpty else {
      let key = keyName(for: .readingCursor)
      return refuse(
        wording(
          en: "choose a word first: \(key) sets a cursor in the text",
          vi: "hãy chọn một từ trước: \(key) đặt con trỏ vào bài"))
    }
    guard !settings.lookUps.isEmpty else {
      return refuse(
        wording(
          en: "no command looks words up: in config.toml, [programs] look-ups = [\"dict: dict %s\"] sets one",
          vi: "chưa có lệnh tra từ: đặt trong config.toml, [programs] look-ups = [\"dict: dict %s\"]"))
    }
    let source = screen?.chosenTerm?.pair.languages?.source ?? readingLanguage
    let others = storiesInOtherLanguages.map(\.row.language) + census.entries.map(\.language)
    prompt = LookUpPrompt(
      texts: texts, commands: settings.lookUps, source: source,
      target: LookUp.target(for: source, among: others))
    return []
  }

  /// The chosen words, the shortest first.
  private var lookUpTexts: [String] {
    if let screen {
      let term = screen.chosenTerm.map(\.pair.source)
      let name = screen.chosenName.map { $0.form ?? $0.entity.name(in: readingLanguage) }
      let copied = screen is any LookUpSubject ? screen.copies(in: self).first?.text : nil
      return [term, name, copied].compactMap(\.self).prefix(1).map { $0 }
    }
    guard let article = reader.article, reader.isShown else { return [] }
    if let cursor = reader.cursor, let word = cursor.wordRange, focus == .reader {
      return [word, cursor.sentenceRange].compactMap(\.self).map { article.line(in: $0) }
    }
    return chosenName.map { [$0.form ?? $0.entity.name(in: readingLanguage)] } ?? []
  }
}

/// A screen whose passage can be looked up, the one that is copied.
package protocol LookUpSubject: ReaderScreen {}

extension LookUpPrompt: MenuPrompt {
  var lineCount: Int { commands.count }

  var letters: [Character] { ["E"] + MenuLine.digits }

  package func remark(in model: Model) -> (words: String, style: Style) {
    let other = texts.count > 1 ? wording(en: "  Tab: word or sentence", vi: "  Tab: từ hay câu") : ""
    return (
      wording(en: "Enter looks up\(other)  Esc closes", vi: "Enter tra\(other)  Esc đóng"), Style(.quiet)
    )
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] {
    switch key {
    case .enter, .character("E"): return pick(choice, in: &model)
    case .escape, .character("q"): return model.closePrompt()
    case .tab, .backTab:
      var next = self
      next.text = (text + 1) % texts.count
      model.prompt = next
    case .character(let character) where character.isASCII && character.isNumber:
      return pick((character.wholeNumberValue ?? 0) - 1, in: &model)
    default: move(by: key, in: &model)
    }
    return []
  }

  func pick(_ index: Int, in model: inout Model) -> [Effect] {
    guard commands.indices.contains(index) else { return [] }
    model.prompt = nil
    model.pickedLookUp = LookUp(commands[index], texts[text], from: source, to: target)
    return []
  }

  package func drawMenu(on canvas: inout Canvas) {
    drawLines(title: texts[text], on: &canvas) { index in
      MenuLine(key: String(index + 1), words: commands[index].name)
    }
  }
}
