internal import Localization
internal import News
package import Screen

/// The links of an article, numbered in the order of its text.
package struct LinksScreen: Hashable {
  let entries: [LinkEntry]
  var lines = LinkLines()
  /// The chosen link.
  package internal(set) var selected = 0
  /// The first visible line.
  package internal(set) var top = 0
  /// The digits that were typed.
  package internal(set) var typed = ""

  init(of article: Article) {
    entries = LinkEntry.all(of: article)
  }

  var chosen: LinkEntry? { entries.indices.contains(selected) ? entries[selected] : nil }
}

// MARK: - The screen

extension LinksScreen: ReaderScreen {
  package static let name: ScreenName = "links"

  /// `#`: the links of the article that is read.
  package static func open(over model: inout Model) -> [Effect] {
    guard model.reader.isShown, let article = model.reader.article else {
      return model.refuse(wording(en: "no article is open", vi: "chưa mở bài nào"))
    }
    var screen = LinksScreen(of: article)
    screen.lines = LinkLines(screen.entries, screen.layout(model.size))
    model.lay(screen)
    return []
  }

  package var title: String { wording(en: "Links", vi: "Liên kết") }

  package var takesDigits: Bool { true }

  package var keys: [Hint] {
    [
      .move(wording(en: "choose a link, or type its number", vi: "chọn một liên kết, hoặc gõ số của nó")),
      Hint(.open, wording(en: "open the link in $BROWSER", vi: "mở liên kết bằng $BROWSER")),
      Hint(.copyCitation, wording(en: "copy the address", vi: "chép địa chỉ")),
      Hint(.openAddress, wording(en: "open the article's own address", vi: "mở địa chỉ của bài")),
      Hint(
        .screen(Self.name),
        wording(
          en: "close, and show the numbers behind the links in the text, or hide them",
          vi: "đóng, và hiện hoặc ẩn số sau các liên kết trong bài")),
      Hint([.takeBack, .close], wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    let numbers = Hint(
      .screen(Self.name),
      model.reader.numbersLinks
        ? wording(en: "no numbers in text", vi: "ẩn số trong bài")
        : wording(en: "numbers in text", vi: "hiện số trong bài"))
    let chosen = [
      .move(wording(en: "choose", vi: "chọn")), Hint(.open, wording(en: "open", vi: "mở")),
      Hint(.copyCitation, wording(en: "copy", vi: "chép")), numbers,
    ]
    let own =
      model.reader.article?.link == nil ? [] : [Hint(.openAddress, wording(en: "web page", vi: "trang web"))]
    return (entries.isEmpty ? [] : chosen) + own + Hint.helpAndClose
  }

  package func findings(in model: Model) -> [Finding] {
    entries.isEmpty ? [] : model.reader.article.map { [.links($0.id)] } ?? []
  }

  /// The whole address of the chosen link, however it is wrapped on the screen.
  package func copies(in model: Model) -> [CopyChoice] {
    chosen.map { [.address($0.address?.text ?? $0.written)] } ?? []
  }

  /// Sets the lines for the new width. The chosen link stays chosen.
  package mutating func resize(in model: Model) -> [Effect] {
    lines = LinkLines(entries, layout(model.size))
    choose(selected, size: model.size)
    return []
  }

  package func draw(on canvas: inout Canvas, of model: Model) { drawLinks(self, of: model, on: &canvas) }

  func layout(_ size: Size) -> LinksLayout { LinksLayout(size, count: entries.count) }
}

// MARK: - Keys and mouse

extension LinksScreen {
  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    if action == .history(.previous), !typed.isEmpty {
      typed.removeLast()
      return Int(typed).map { choose($0 - 1, size: model.size) } ?? []
    }
    let (isTyping, number) = (!typed.isEmpty, typed)
    if action == .open || action == .copyCitation, isTyping, !hasTypedLink {
      return refuse(number, in: &model)
    }
    typed = ""
    switch action {
    case .takeBack where isTyping: break
    case .close, .takeBack: return model.closeScreen()
    case .screen(Self.name), .numberLinks: return model.closeScreen() + model.numberLinks()
    case .open: return open(in: &model)
    case .openAddress: return model.openAddress()
    case .copyCitation: return model.copyChosen()
    case .move(let motion): move(motion, size: model.size)
    default: break
    }
    return []
  }

  /// Chooses the link whose number was typed. A number that no link has chooses none: Enter must never open a link that
  /// nobody typed.
  package mutating func type(_ digit: Int, in model: inout Model) -> [Effect] {
    let numbers = 1...max(1, entries.count)
    let text = typed + String(digit)
    guard !entries.isEmpty, text.count <= Self.mostDigits else { return refuse(text, in: &model) }
    typed = text
    guard let number = Int(text), numbers.contains(number) else { return refuse(text, in: &model) }
    return choose(number - 1, size: model.size)
  }

  /// The most digits of a number that are shown.
  private static let mostDigits = 6

  private func refuse(_ number: String, in model: inout Model) -> [Effect] {
    model.refuse(
      entries.isEmpty
        ? Self.emptyWords
        : wording(
          en: "no link has the number \(number); the links have 1 to \(entries.count)",
          vi: "không có liên kết số \(number); các liên kết có số từ 1 đến \(entries.count)"))
  }

  private var hasTypedLink: Bool { Int(typed).map { entries.indices.contains($0 - 1) } ?? false }

  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    typed = ""
    let list = layout(model.size).list
    switch event.action {
    case .wheelDown: move(.line(.next), size: model.size)
    case .wheelUp: move(.line(.previous), size: model.size)
    case .click, .doubleClick:
      let line = top + event.point.row - list.row
      guard list.contains(event.point), lines.lines.indices.contains(line) else { return [] }
      choose(lines.lines[line].entry, size: model.size)
      if event.action == .doubleClick { return open(in: &model) }
    }
    return []
  }

  static var emptyWords: String { wording(en: "no links in this article", vi: "bài này không có liên kết") }

  private func open(in model: inout Model) -> [Effect] {
    guard let chosen else {
      return model.refuse(Self.emptyWords)
    }
    return model.browse(chosen.written)
  }

  @discardableResult
  private mutating func choose(_ index: Int, size: Size) -> [Effect] {
    guard !entries.isEmpty else { return [] }
    selected = min(max(0, index), entries.count - 1)
    top = Scrolling.top(
      from: top, showing: lines.ranges[selected], rows: layout(size).visible, count: lines.lines.count)
    return []
  }

  /// Moves to another link. A link that is longer than the screen is first scrolled to its end.
  private mutating func move(_ motion: Motion, size: Size) {
    guard !entries.isEmpty else { return }
    let (visible, chosen) = (layout(size).visible, lines.ranges[selected])
    switch motion {
    case .line(.next) where chosen.upperBound > top + visible: top += 1
    case .line(.previous) where chosen.lowerBound < top: top -= 1
    default:
      let shown = Set(lines.lines.dropFirst(top).prefix(visible).map(\.entry)).count
      choose(motion.target(from: selected, pageSize: shown, count: entries.count), size: size)
    }
  }
}
