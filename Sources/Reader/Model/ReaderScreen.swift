package import Catalogue
package import News
package import Screen

/// A screen that lies over the three panes: while it is on top, keys and mouse go to it.
///
/// To add a screen, add a folder with a type that conforms to this protocol, and a line in `ScreenList`.
package protocol ReaderScreen: Sendable {
  /// The name by which keys and commands open the screen.
  static var name: ScreenName { get }

  /// Opens the screen, or sets a notice that says why the screen can't be opened.
  static func open(over model: inout Model) -> [Effect]

  /// The name of the screen in its help.
  var title: String { get }

  /// The keys that hold on this screen, for its help.
  var keys: [Hint] { get }

  /// The hint line, the most useful hints first.
  func hints(in model: Model) -> [Hint]

  /// Does what a key asks for.
  mutating func perform(_ action: Action, in model: inout Model) -> [Effect]

  mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect]

  /// The line at a point that the mouse can drag.
  func divider(at point: Point, in model: Model) -> Layout.Divider?

  /// Moves a line to a point.
  mutating func drag(_ divider: Layout.Divider, to point: Point, in model: inout Model) -> [Effect]

  /// Adapts to the size of the model.
  mutating func resize(in model: Model) -> [Effect]

  /// Asks again for what may have changed: the collection changed, or the screen above was closed.
  mutating func refresh(in model: Model) -> [Effect]

  /// True while the answer is on its way without which nothing on the screen can be chosen.
  var isAwaitingContent: Bool { get }

  /// True if the screen shows marks of articles: it is asked for again where they change.
  var showsMarks: Bool { get }

  /// True if `Action.unfold` has an effect of its own; elsewhere it is a page down.
  var unfolds: Bool { get }

  /// True if digits are typed to choose something; elsewhere they are keys of the key table.
  var takesDigits: Bool { get }

  /// Takes a digit that was typed.
  mutating func type(_ digit: Int, in model: inout Model) -> [Effect]

  /// The name that keys about names mean.
  var chosenName: ChosenName? { get }

  /// The term of the glossary that keys about terms mean.
  var chosenTerm: ChosenTerm? { get }

  /// The question whose answer has a decision on a term in it; nil on a screen without terms.
  var questionAfterDecision: Effect? { get }

  /// The things on this screen that can leave the program, the most likely first.
  func findings(in model: Model) -> [Finding]

  /// The texts that can be copied from this screen: first the one that `y` copies.
  func copies(in model: Model) -> [CopyChoice]

  func draw(on canvas: inout Canvas, of model: Model)
}

extension ReaderScreen {
  package func findings(in model: Model) -> [Finding] { [] }
  package func copies(in model: Model) -> [CopyChoice] { [] }
  package var chosenName: ChosenName? { nil }
  package var chosenTerm: ChosenTerm? { nil }
  package var questionAfterDecision: Effect? { nil }
  package var isAwaitingContent: Bool { false }
  package var unfolds: Bool { false }
  package var takesDigits: Bool { false }
  package var showsMarks: Bool { false }
  package mutating func type(_ digit: Int, in model: inout Model) -> [Effect] { [] }
  package func divider(at point: Point, in model: Model) -> Layout.Divider? { nil }
  package mutating func drag(_ divider: Layout.Divider, to point: Point, in model: inout Model) -> [Effect] {
    []
  }
  package mutating func resize(in model: Model) -> [Effect] { [] }
  package mutating func refresh(in model: Model) -> [Effect] { [] }
}

/// A name that the user chose.
package struct ChosenName: Hashable, Sendable {
  let entity: Entity
  /// The name as it is written at the chosen place; nil if that is not known.
  let form: String?

  package init(entity: Entity, form: String?) {
    self.entity = entity
    self.form = form
  }
}

/// A pair of a glossary that the user chose.
package struct ChosenTerm: Hashable, Sendable {
  /// The pair, as accepted; its translation is empty where none is known.
  package let pair: Termbase.Entry
  /// True if the termbase has the pair.
  let isOfTermbase: Bool
}

/// The screens that lie over the panes.
package struct ScreenStack: Sendable {
  private struct Layer {
    let number: Int
    var screen: any ReaderScreen
  }

  private var layers: [Layer] = []
  private var nextNumber = 0

  /// The screen on top; nil if the panes are.
  var top: (any ReaderScreen)? { layers.last?.screen }

  /// From the bottom to the top.
  var numbers: [Int] { layers.map(\.number) }

  /// The screen with a number; nil if it was closed.
  subscript(number: Int) -> (any ReaderScreen)? {
    get { layers.first { $0.number == number }?.screen }
    set {
      guard let newValue, let index = layers.firstIndex(where: { $0.number == number }) else { return }
      layers[index].screen = newValue
    }
  }

  mutating func push(_ screen: any ReaderScreen) {
    layers.append(Layer(number: nextNumber, screen: screen))
    nextNumber += 1
  }

  mutating func pop() { _ = layers.popLast() }
}

extension Model {
  /// The screen on top; nil if the panes are.
  package var screen: (any ReaderScreen)? { screens.top }

  /// Lays a screen over what is shown.
  package mutating func lay(_ screen: some ReaderScreen) { screens.push(screen) }

  /// Takes the screen on top away; the screen below is shown again, as what was done above it left it.
  package mutating func closeScreen() -> [Effect] {
    screens.pop()
    return refreshScreen().awaitedByKeys
  }

  /// Closes the screens on top that satisfy a condition.
  mutating func closeScreens(while condition: (any ReaderScreen) -> Bool) {
    while let screen, condition(screen) { screens.pop() }
  }

  /// Asks again for what the screen on top shows.
  mutating func refreshScreen() -> [Effect] { changeTopScreen { $0.refresh(in: $1) } }

  /// Asks again for what the screen on top shows, if that has marks, because a key changed marks.
  mutating func refreshMarks() -> [Effect] {
    screen?.showsMarks == true ? refreshScreen().awaitedByKeys : []
  }

  /// Changes the screen on top. The change may close the screen or open another one.
  mutating func changeTopScreen(
    _ change: (inout any ReaderScreen, inout Model) -> [Effect]
  ) -> [Effect] {
    screens.numbers.last.map { changeScreen($0, change) } ?? []
  }

  /// Changes all screens, from the bottom to the top.
  mutating func changeScreens(_ change: (inout any ReaderScreen, inout Model) -> [Effect]) -> [Effect] {
    screens.numbers.flatMap { changeScreen($0, change) }
  }

  /// Changes all screens of a type, wherever they lie.
  package mutating func changeScreens<Kind: ReaderScreen>(
    of kind: Kind.Type, _ change: (inout Kind, inout Model) -> [Effect]
  ) -> [Effect] {
    changeScreens { screen, model in
      guard var changed = screen as? Kind else { return [] }
      defer { screen = changed }
      return change(&changed, &model)
    }
  }

  private mutating func changeScreen(
    _ number: Int, _ change: (inout any ReaderScreen, inout Model) -> [Effect]
  ) -> [Effect] {
    guard var screen = screens[number] else { return [] }
    let effects = change(&screen, &self)
    screens[number] = screen
    return effects
  }
}
