/// The declarations of one file, and the code inside each type.
struct Outline: Sendable {
  struct Declaration: Sendable {
    enum Kind: Sendable { case type, function, member }
    let kind: Kind
    /// The types around it, outermost first, and its name: `Canvas.Cell`.
    let path: [String]
    let isPrivate: Bool
    let line: Int

    var name: String { path.last ?? "" }
  }

  /// A function, an initializer or a property with a body.
  struct Body: Sendable {
    let name: String
    let firstLine: Int
    let lastLine: Int

    var lineCount: Int { lastLine - firstLine + 1 }
  }

  fileprivate(set) var declarations: [Declaration] = []
  fileprivate(set) var bodies: [Body] = []
  /// The path of the innermost type or extension around each token; empty outside of types.
  fileprivate(set) var enclosingTypes: [[String]] = []
  /// Names of variables, parameters, generic parameters and the file's private types, which hide members and
  /// types of the same name.
  fileprivate(set) var localNames: Set<String> = []
}

extension Outline {
  init(_ tokens: [Token]) {
    var reader = OutlineReader(tokens: tokens)
    reader.read()
    self = reader.outline
  }
}

/// Walks over a file's tokens with a stack of the braces that are open.
private struct OutlineReader {
  private enum Scope {
    case type(path: [String], isEnumeration: Bool)
    case body(name: String, firstLine: Int)
    case code

    var isType: Bool {
      if case .type = self { true } else { false }
    }
  }

  /// A declaration whose brace has not come yet.
  private struct Pending {
    let scope: Scope
    let parenthesisDepth: Int
  }

  let tokens: [Token]
  var outline = Outline()
  private var scopes: [Scope] = []
  private var pending: Pending?
  private var depth = 0
  private var isPrivate = false

  init(tokens: [Token]) {
    self.tokens = tokens
    outline.enclosingTypes.reserveCapacity(tokens.count)
  }

  mutating func read() {
    for (index, token) in tokens.enumerated() {
      outline.enclosingTypes.append(typePath)
      if token.isWord {
        readWord(token.text, at: index)
      } else {
        readSign(token.text, at: index)
      }
    }
  }

  private var typePath: [String] {
    for case .type(let path, _) in scopes.reversed() { return path }
    return []
  }

  private func text(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text : ""
  }

  private func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isWord
  }
}

// MARK: - Braces

extension OutlineReader {
  private mutating func readSign(_ sign: String, at index: Int) {
    switch sign {
    case "(", "[": depth += 1
    case ")", "]": depth -= 1
    case "{": open()
    case "}": close(at: tokens[index].line)
    default: break
    }
  }

  private mutating func open() {
    if let pending, pending.parenthesisDepth == depth {
      scopes.append(pending.scope)
      self.pending = nil
    } else {
      scopes.append(.code)
    }
    isPrivate = false
  }

  private mutating func close(at line: Int) {
    pending = nil
    guard case .body(let name, let firstLine)? = scopes.popLast() else { return }
    outline.bodies.append(Outline.Body(name: name, firstLine: firstLine, lastLine: line))
  }
}

// MARK: - Declarations

extension OutlineReader {
  private mutating func readWord(_ word: String, at index: Int) {
    guard text(index - 1) != "." else { return }
    switch word {
    case "private", "fileprivate": isPrivate = text(index + 1) != "("
    case "struct", "class", "enum", "protocol", "actor", "typealias", "associatedtype":
      readType(word, at: index)
    case "extension": readExtension(at: index)
    case "func": readFunction(at: index)
    case "init", "deinit", "subscript": readInitializer(word, at: index)
    case "var", "let": readVariable(word, at: index)
    case "case": readCases(at: index)
    default: readLocalName(word, at: index)
    }
  }

  private mutating func declare(_ kind: Outline.Declaration.Kind, _ name: String, at index: Int) {
    outline.declarations.append(
      Outline.Declaration(
        kind: kind, path: typePath + [name], isPrivate: isPrivate, line: tokens[index].line))
    if isPrivate, scopes.isEmpty { outline.localNames.insert(name) }
    isPrivate = false
  }

  private mutating func readType(_ keyword: String, at index: Int) {
    let name = text(index + 1)
    // `class func`, `class var`, and the `class` of a protocol's constraint declare no type.
    guard isWord(index + 1), !["func", "var", "let", "subscript"].contains(name) else { return }
    readGenericParameters(from: index + 2)
    guard keyword != "associatedtype" else {
      outline.localNames.insert(name)
      return
    }
    guard isAtTypeLevel else {
      outline.localNames.insert(name)
      pending = Pending(scope: .code, parenthesisDepth: depth)
      return
    }
    let path = typePath + [name]
    declare(.type, name, at: index)
    guard keyword != "typealias" else { return }
    pending = Pending(scope: .type(path: path, isEnumeration: keyword == "enum"), parenthesisDepth: depth)
  }

  private mutating func readExtension(at index: Int) {
    isPrivate = text(index - 1) == "private" || text(index - 1) == "fileprivate"
    var path = [text(index + 1)]
    var next = index + 2
    while text(next) == ".", isWord(next + 1) {
      path.append(text(next + 1))
      next += 2
    }
    pending = Pending(scope: .type(path: path, isEnumeration: false), parenthesisDepth: depth)
  }

  private mutating func readFunction(at index: Int) {
    let isNamed = isWord(index + 1)
    let name = isNamed ? text(index + 1) : "operator"
    if isNamed { readGenericParameters(from: index + 2) }
    if isNamed, isAtTypeLevel {
      declare(scopes.isEmpty ? .function : .member, name, at: index)
    } else if isNamed {
      outline.localNames.insert(name)
    }
    expect(.body(name: name, firstLine: tokens[index].line))
  }

  private mutating func readInitializer(_ keyword: String, at index: Int) {
    guard scopes.last?.isType == true else { return }
    readGenericParameters(from: index + 1)
    expect(.body(name: keyword, firstLine: tokens[index].line))
  }

  private mutating func readVariable(_ keyword: String, at index: Int) {
    guard isWord(index + 1) else {
      // `let (first, second) = …`
      var next = index + 2
      while text(next) != ")", next < tokens.count, text(index + 1) == "(" {
        if isWord(next) { outline.localNames.insert(text(next)) }
        next += 1
      }
      return
    }
    let name = text(index + 1)
    guard isAtTypeLevel, depth == 0 else {
      outline.localNames.insert(name)
      return
    }
    declare(scopes.isEmpty ? .function : .member, name, at: index)
    if keyword == "var" { expect(.body(name: name, firstLine: tokens[index].line)) }
  }

  private mutating func expect(_ scope: Scope) {
    guard isAtTypeLevel else { return }
    pending = Pending(scope: scope, parenthesisDepth: depth)
    isPrivate = false
  }

  private var isAtTypeLevel: Bool { scopes.last?.isType ?? true }

  /// The cases of an enumeration: `case a, b(Int), c = 3`.
  private mutating func readCases(at index: Int) {
    guard case .type(_, isEnumeration: true)? = scopes.last else { return }
    var next = index + 1
    while isWord(next) {
      outline.declarations.append(
        Outline.Declaration(
          kind: .member, path: typePath + [text(next)], isPrivate: false, line: tokens[next].line))
      next += 1
      if text(next) == "(" { next = indexAfterParentheses(from: next) }
      if text(next) == "=" { next += 2 }
      guard text(next) == "," else { return }
      next += 1
    }
  }

  private func indexAfterParentheses(from index: Int) -> Int {
    var depth = 0
    for next in index..<tokens.count {
      if text(next) == "(" { depth += 1 }
      if text(next) == ")" { depth -= 1 }
      if depth == 0 { return next + 1 }
    }
    return tokens.count
  }
}

// MARK: - Names that hide others

extension OutlineReader {
  /// Parameters, labels, and the variables of closures and loops.
  private mutating func readLocalName(_ word: String, at index: Int) {
    let next = text(index + 1)
    if next == ":" || next == "in" || text(index - 1) == "for" { outline.localNames.insert(word) }
    // `{ first, second in`
    if next == ",", isWord(index + 2), text(index + 3) == "in" || text(index + 3) == "," {
      if text(index - 1) == "{" || text(index - 1) == "(" { outline.localNames.insert(word) }
    }
  }

  /// The names in `<Element, Key: Hashable>`.
  private mutating func readGenericParameters(from index: Int) {
    guard text(index) == "<" else { return }
    var next = index + 1
    while next < tokens.count, text(next) != ">" {
      if isWord(next), text(next - 1) == "<" || text(next - 1) == "," {
        outline.localNames.insert(text(next))
      }
      next += 1
    }
  }
}
