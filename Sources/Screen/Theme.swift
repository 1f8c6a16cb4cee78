/// The look of each role: colours and attributes.
package struct Theme: Hashable, Sendable {
  /// The look of one role: `cyan on black bold`.
  package struct Look: Hashable, Sendable {
    package var foreground: Color
    package var background: Color
    package var traits: Style.Traits

    package init(
      _ foreground: Color = .terminal, on background: Color = .terminal, _ traits: Style.Traits = []
    ) {
      (self.foreground, self.background, self.traits) = (foreground, background, traits)
    }
  }

  /// The looks of each role, the best first. The first that needs no more colours than the terminal has is taken.
  private var looks: [Style.Ink: [Look]]

  package init(_ looks: [Style.Ink: [Look]]) { self.looks = looks }

  /// The looks of a role, the best first; never empty.
  package subscript(ink: Style.Ink) -> [Look] {
    get { looks[ink] ?? [Look()] }
    set { looks[ink] = newValue.isEmpty ? nil : newValue }
  }

  /// The theme with other looks for some roles. A look without a background of its own has that of the theme.
  package func with(_ own: [Style.Ink: [Look]]) -> Theme {
    Theme(
      looks.merging(own) { shipped, own in
        own.map { look in
          var look = look
          if look.background == .terminal, let ground = shipped.first?.background { look.background = ground }
          return look
        }
      })
  }
}

// MARK: - Attributes

extension Style.Ink {
  /// True for the ink of a kind of name.
  package var isOfNames: Bool {
    switch self {
    case .person, .place, .organization: true
    case .plain, .accent, .quiet, .alert: false
    }
  }
}

extension Theme.Look {
  /// The attributes of a style whose ink has this look. In a text that is bold or italic itself, a name that would be so
  /// is not, as in print: the name differs from the text around it, and from names of the other kinds, without colour.
  package func traits(of style: Style) -> Style.Traits {
    guard style.ink.isOfNames else { return style.traits.union(traits) }
    let turned = traits.intersection([.bold, .italic])
    return style.traits.symmetricDifference(turned).union(traits.subtracting(turned))
  }

  /// The look on a terminal that has no italics: names are underlined instead.
  package var withoutItalics: Theme.Look {
    guard traits.contains(.italic) else { return self }
    var look = self
    look.traits.remove(.italic)
    look.traits.insert(.underline)
    return look
  }
}

// MARK: - In words

extension Style.Ink {
  /// The name of the role in the settings.
  package var name: String { "\(self)" }
}

extension Style.Traits {
  /// The attributes by their names in the settings.
  package static let named: [(name: String, trait: Style.Traits)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
  ]
}

extension Theme.Look {
  /// A look in words: a colour, `on` and a colour behind it, attributes; each may be missing. Nil for other words.
  package init?(_ text: String) {
    self.init()
    var words = text.split(separator: " ").map(String.init)[...]
    if let first = words.first, let color = Color(named: first) {
      foreground = color
      words = words.dropFirst()
    }
    if words.first == "on" {
      guard let name = words.dropFirst().first, let color = Color(named: name) else { return nil }
      background = color
      words = words.dropFirst(2)
    }
    for word in words {
      guard let trait = Style.Traits.named.first(where: { $0.name == word.lowercased() })?.trait else {
        return nil
      }
      traits.insert(trait)
    }
  }

  /// The look in words; `default` for the terminal's own.
  package var text: String {
    let colors = [foreground.name] + (background == .terminal ? [] : ["on", background.name])
    return (colors + Style.Traits.named.filter { traits.contains($0.trait) }.map(\.name)).joined(
      separator: " ")
  }
}
