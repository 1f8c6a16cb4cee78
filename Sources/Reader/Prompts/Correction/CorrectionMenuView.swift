internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

/// The menu of a step of a correction, above its prompt.
struct CorrectionMenu {
  /// A line of the menu.
  struct Line: Hashable {
    /// The key that chooses it; nil if arrows do.
    var key: Character?
    let words: String
    /// The note behind the words.
    var note = ""
    var ink = Style.Ink.plain
  }

  let title: String
  let lines: [Line]
  /// The chosen line; nil if none is.
  let choice: Int?
  /// The words if there is nothing to choose.
  var emptyWords = ""

  init(_ prompt: CorrectionPrompt) {
    let name = prompt.subject.name(in: prompt.language)
    switch prompt.step {
    case .menu(let choice):
      title = "\(name) · \(prompt.subject.kind.wording)"
      lines = CorrectionPrompt.Fault.allCases.map { Line(key: $0.key, words: $0.words, note: $0.note) }
      self.choice = choice
    case .kind(let choice):
      title = wording(en: "\(name) is", vi: "\(name) là")
      lines = EntityKind.allCases.map { Line(key: $0.key, words: $0.phrase, ink: Style.Ink($0)) }
      self.choice = choice
    case .apart(let forms, let choice):
      title = wording(en: "which of these is not \(name)?", vi: "cách gọi nào không phải \(name)?")
      lines = (forms ?? []).map {
        Line(words: $0.name, note: "\($0.language) \(Counting.grouped($0.mentions))")
      }
      self.choice = choice
      emptyWords =
        forms == nil
        ? "…"
        : wording(en: "articles have no other name for it", vi: "trong các bài không có cách gọi nào khác")
    case .same(let other):
      title = wording(en: "\(name) is the same as", vi: "\(name) trùng với")
      lines = other.candidates.map { Line($0, in: prompt.language) }
      choice = other.choice
      emptyWords =
        other.awaited == nil
        ? (other.field.isEmpty
          ? wording(en: "type a name", vi: "gõ một tên")
          : wording(en: "no such name", vi: "không có tên này")) : "…"
    case .name(let shown):
      title = wording(en: "\(name) is called", vi: "\(name) được gọi là")
      lines = shown.languages.map { Line(words: prompt.subject.names[$0] ?? "—", note: $0.code) }
      choice = shown.choice
    }
  }
}

extension CorrectionMenu.Line {
  fileprivate init(_ entry: Connections.NameEntry, in language: Language) {
    let names = [entry.entity.name(in: language)] + entry.entity.otherNames(than: language).map(\.name)
    self.init(
      words: names.joined(separator: " · "),
      note: "\(entry.entity.kind.wording) · \(Counting.of(entry.articleCount.value, .article))",
      ink: Style.Ink(entry.entity.kind))
  }
}

extension CorrectionPrompt.Fault {
  fileprivate var words: String {
    switch self {
    case .same: wording(en: "same as…", vi: "trùng với…")
    case .apart: wording(en: "not the same…", vi: "không trùng…")
    case .kind: wording(en: "wrong kind…", vi: "sai loại…")
    case .hide: wording(en: "hide", vi: "ẩn")
    case .name: wording(en: "call it…", vi: "gọi là…")
    }
  }

  fileprivate var note: String {
    switch self {
    case .same: wording(en: "another name means the same", vi: "một tên khác chỉ cùng đối tượng")
    case .apart:
      wording(en: "one of its names means something else", vi: "một cách gọi lại chỉ đối tượng khác")
    case .kind: wording(en: "person, place, organization", vi: "nhân vật, địa danh, tổ chức")
    case .hide: wording(en: "no name, or not worth showing", vi: "không phải tên, hoặc không đáng hiện")
    case .name: wording(en: "the name to show, in each language", vi: "tên sẽ hiện, ở từng ngôn ngữ")
    }
  }
}

extension CorrectionPrompt {
  /// The words before the typed text.
  var sign: String {
    switch step {
    case .same: wording(en: "same as: ", vi: "trùng với: ")
    case .name(let shown):
      wording(en: "in \(shown.language.nameInSentence): ", vi: "bằng \(shown.language.nameInSentence): ")
    case .menu, .kind, .apart: ""
    }
  }

  /// The effects of the keys.
  var remark: String {
    switch step {
    case .menu:
      wording(en: "a letter or Enter chooses  Esc closes", vi: "chữ cái hoặc Enter để chọn  Esc đóng")
    case .kind, .apart:
      wording(en: "j/k move  Enter chooses  Esc back", vi: "j/k di chuyển  Enter chọn  Esc quay lại")
    case .same:
      wording(
        en: "type or ↑ ↓ choose  Tab completes  Enter joins  Esc back",
        vi: "gõ hoặc ↑ ↓ để chọn  Tab điền nốt  Enter gộp  Esc quay lại")
    case .name:
      wording(
        en: "Tab other language  Enter keeps  Esc back", vi: "Tab ngôn ngữ khác  Enter lưu  Esc quay lại")
    }
  }
}
