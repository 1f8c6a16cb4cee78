internal import Text

/// The declarations of a `style` attribute, as far as they decide if a reader of the page sees the element's text.
struct InlineStyle {
  /// The values by the names of the properties, both in small letters and without `!important`.
  private let values: [String: String]

  private static let longest = 4_096

  init(_ style: String) {
    var values: [String: String] = [:]
    for declaration in String(decoding: style.utf8.prefix(Self.longest), as: UTF8.self).lowercased().split(
      separator: ";")
    {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let value = declaration[declaration.index(after: colon)...].prefix { $0 != "!" }
      values[String(declaration[..<colon]).trimmed] = String(value).trimmed
    }
    self.values = values
  }

  /// True if the text has no size, false if the element gives it a size, nil if the size is that of the text around.
  var hasZeroSize: Bool? {
    if let size = values["font-size"] { return Self.number(size).map { $0 == 0 } ?? false }
    // `font: 0/0 a` is an old way to hide the words of a picture.
    return values["font"].map { $0.hasPrefix("0/") || $0.hasPrefix("0 ") }
  }

  /// True if the element and all that it contains are not shown, lie beside the page, or are clipped to nothing.
  var hides: Bool {
    values["display"] == "none" || values["visibility"] == "hidden" || values["visibility"] == "collapse"
      || values["mso-hide"] == "all" || isTransparent || isOutside || isClipped
  }

  /// Pages that let their text appear slowly begin with an opacity of 0 too, and move the text meanwhile.
  private var isTransparent: Bool {
    guard let opacity = values["opacity"].flatMap(Self.number), opacity < 0.01 else { return false }
    return !["transform", "transition", "animation", "will-change"].contains { values[$0] != nil }
  }

  /// The distance in pixels, or a tenth in lines, from which on an element lies outside of every screen.
  private static let farthest = -999.0

  private var isOutside: Bool {
    let isPlaced = ["absolute", "fixed", "relative"].contains(values["position"])
    let names = ["text-indent", "margin-left", "margin-top"] + (isPlaced ? ["left", "top", "right"] : [])
    return names.contains { name in
      guard let value = values[name], let number = Self.number(value), !value.hasSuffix("%") else {
        return false
      }
      return (value.hasSuffix("em") ? number * 10 : number) <= Self.farthest
    }
  }

  private var isClipped: Bool {
    if let clip = values["clip"], clip.hasPrefix("rect(") {
      let edges = clip.dropFirst(5).split { $0 == "," || $0 == " " || $0 == ")" }.map {
        Self.number(String($0))
      }
      if edges.count == 4, let top = edges[0], let right = edges[1], let bottom = edges[2],
        let left = edges[3]
      {
        if right - left <= 1 || bottom - top <= 1 { return true }
      }
    }
    if let path = values["clip-path"], ["inset(50%)", "inset(100%)", "circle(0)"].contains(path) {
      return true
    }
    // A frame whose height is its padding holds a picture or a film.
    guard values["overflow"] == "hidden", !values.keys.contains(where: { $0.hasPrefix("padding") }) else {
      return false
    }
    return ["height", "max-height", "width", "max-width"].contains { name in
      values[name].flatMap(Self.number).map { $0 <= 1 } ?? false
    }
  }

  /// The number at the beginning of a value: -9999 in `-9999px`.
  private static func number(_ value: String) -> Double? {
    Double(value.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") })
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

// MARK: - Elements

extension HTMLTree {
  /// True if an attribute hides an element.
  func isHidden(_ number: Int) -> Bool {
    guard !nodes[number].attributes.isEmpty else { return false }
    // Pages hide themselves as a whole until their script has run.
    if nodes[number].name == .html || nodes[number].name == .body { return false }
    if let hidden = attribute(.hidden, of: number) {
      // React sends parts of a page in hidden elements `S:0`, `S:1`, which its script moves into the page.
      let isSentLater = attribute(.id, of: number)?.hasPrefix("S:") ?? false
      // A script shows the text behind a paywall to those who may read it.
      let isSold = attribute(.class, of: number)?.lowercased().contains("paywall") ?? false
      return hidden.lowercased() != "until-found" && !isSentLater && !isSold
    }
    if nodes[number].name == .dialog, attribute(.open, of: number) == nil { return true }
    return attribute(.style, of: number).map { InlineStyle($0).hides } ?? false
  }
}

/// The elements whose own words have no size. Layouts give a row the size 0, so that the blanks between its columns
/// vanish, and each column a size of its own: by its style, or by its class.
struct ZeroSizeText {
  private var elements: Set<Int> = []

  init(in tree: HTMLTree, _ range: Range<Int>) {
    var open: [(end: Int, isZero: Bool)] = []
    for number in range where tree[number].name != .text {
      while let last = open.last, last.end <= number { open.removeLast() }
      let style = tree.attribute(.style, of: number)
      guard style != nil || !open.isEmpty else { continue }
      let around = open.last?.isZero ?? false
      let isNamed = tree.attribute(.class, of: number) != nil || tree.attribute(.id, of: number) != nil
      let isZero = style.flatMap { InlineStyle($0).hasZeroSize } ?? (around && !isNamed)
      if isZero { elements.insert(number) }
      if isZero || around { open.append((tree[number].end, isZero)) }
    }
  }

  /// True for a piece of text that nobody sees.
  func contains(_ text: Int, in tree: HTMLTree) -> Bool {
    !elements.isEmpty && elements.contains(tree[text].parent)
  }
}
