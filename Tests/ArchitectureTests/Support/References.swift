/// A name in one file that another file declares.
struct Reference: Sendable {
  /// Indices into the tree's files.
  let from: Int
  /// The files that declare the name. More than one for overloads and for types with equal names.
  let to: Set<Int>
  let name: String
  let line: Int
}

/// Finds where the files of one module use each other's declarations. The compiler is not asked, so that names
/// have to tell; the finder leaves out what it can't decide.
///
/// - A type: by its name, looked up from the innermost type outwards, then in the module.
/// - A function or a variable outside of types: by its name, unless the file has a local name like that.
/// - A member: by its name behind `self.` or behind nothing inside an extension of its type; by `Type.name`;
///   and by `.name` behind anything else where only one type in all modules declares such a member and no
///   library does (`libraryMembers`).
struct ReferenceFinder {
  private let files: [SourceFile]
  private let indices: [Int]
  /// By path joined with dots.
  private var types: [String: Set<Int>] = [:]
  private var functions: [String: Set<Int>] = [:]
  /// By the path of type and member.
  private var members: [String: Set<Int>] = [:]
  /// By name alone; nil where declarations of several types have the name.
  private var distinctMembers: [String: (owner: String, files: Set<Int>)?] = [:]

  init(module: String, in tree: SourceTree) {
    files = tree.files
    indices = tree.files.indices.filter { tree.files[$0].module == module }
    for index in tree.files.indices { collectDistinctMembers(of: index) }
    for index in indices { collect(index) }
  }

  func references() -> [Reference] {
    indices.flatMap(references(of:))
  }
}

// MARK: - Declarations

extension ReferenceFinder {
  private mutating func collect(_ index: Int) {
    for declaration in files[index].outline.declarations where !declaration.isPrivate {
      let path = declaration.path.joined(separator: ".")
      switch declaration.kind {
      case .type: types[path, default: []].insert(index)
      case .function: functions[path, default: []].insert(index)
      case .member: members[path, default: []].insert(index)
      }
    }
  }

  private mutating func collectDistinctMembers(of index: Int) {
    for declaration in files[index].outline.declarations where declaration.kind == .member {
      let owner = files[index].module + "." + declaration.path.dropLast().joined(separator: ".")
      switch distinctMembers[declaration.name] {
      case nil: distinctMembers[declaration.name] = .some((owner, [index]))
      case .some(let known?) where known.owner == owner:
        distinctMembers[declaration.name] = .some((owner, known.files.union([index])))
      default: distinctMembers[declaration.name] = .some(nil)
      }
    }
  }
}

// MARK: - Uses

extension ReferenceFinder {
  private func references(of index: Int) -> [Reference] {
    let file = files[index]
    let locals = file.outline.localNames
    var found: [Reference] = []
    // The type that the tokens before a dot name.
    var base: String?
    for (position, token) in file.tokens.enumerated() where token.isWord {
      let isBehindDot = position > 0 && file.tokens[position - 1].text == "."
      if !isBehindDot { base = nil }
      var targets: Set<Int>?
      if isBehindDot {
        (targets, base) = resolve(token.text, in: base, file, position)
      } else {
        (targets, base) = resolve(token.text, file, position, locals)
      }
      guard let targets, !targets.contains(index) else { continue }
      found.append(Reference(from: index, to: targets, name: token.text, line: token.line))
    }
    return found
  }

  /// A name behind a dot.
  private func resolve(
    _ name: String, in base: String?, _ file: SourceFile, _ position: Int
  ) -> (targets: Set<Int>?, base: String?) {
    if let base {
      let path = base.isEmpty ? name : base + "." + name
      if let targets = types[path] { return (targets, path) }
      if let targets = members[path] { return (targets, nil) }
    }
    if position > 1, file.tokens[position - 2].text == "self" {
      for path in prefixes(of: file.outline.enclosingTypes[position]) {
        if let targets = members[path + "." + name] { return (targets, nil) }
      }
    }
    guard !Self.libraryMembers.contains(name), let distinct = distinctMembers[name] ?? nil,
      distinct.owner.hasPrefix(file.module + ".")
    else { return (nil, nil) }
    return (distinct.files, nil)
  }

  /// A name behind nothing.
  private func resolve(
    _ name: String, _ file: SourceFile, _ position: Int, _ locals: Set<String>
  ) -> (targets: Set<Int>?, base: String?) {
    if name == file.module { return (nil, "") }
    for path in prefixes(of: file.outline.enclosingTypes[position]) {
      if let targets = types[path + "." + name] { return (targets, path + "." + name) }
      if !locals.contains(name), let targets = members[path + "." + name] { return (targets, nil) }
    }
    guard !locals.contains(name), !isLabel(position, in: file) else { return (nil, nil) }
    if let targets = types[name] { return (targets, name) }
    return (functions[name], nil)
  }

  /// `A.B.C`, `A.B`, `A`.
  private func prefixes(of path: [String]) -> [String] {
    (0..<path.count).map { path.dropLast($0).joined(separator: ".") }
  }

  /// True if the word is a parameter's label.
  private func isLabel(_ position: Int, in file: SourceFile) -> Bool {
    position + 1 < file.tokens.count && file.tokens[position + 1].text == ":"
      && ["(", ","].contains(file.tokens[position - 1].text)
  }
}

extension ReferenceFinder {
  /// Members that values of the standard library, Foundation, GRDB and other packages have too: behind a dot
  /// they don't tell whose they are.
  static let libraryMembers = Set(
    """
    add all any append applying attached begin buffer bytes capacity characters check close code column \
    columns commit complement components contains content contents context copy count current database date \
    day delete description difference digit distance done drop empty encoded end endIndex error exact fetch file \
    filter finish first flags formIntersection formUnion group handle hasPrefix hasSuffix hash header high \
    id index indices insert intersection isASCII isEmpty isEqual isLetter isLowercase isUppercase item \
    iterator joined key keys kind label last leading left length less limit line lines load low lowercased \
    make map mask matching max maximum merge migrate min minimum month move name names next none object \
    offset open order output overlaps parser path pointer position prefix previous print properties query \
    random range ranges rawValue read record remove removeAll removed replace reserveCapacity reset resize \
    result reversed right round rounded row rows run save scalar scalars second seconds select separator \
    shared sign size slice sort sorted source span split sql start startIndex state step store stride string \
    subtracting suffix sum suspend table take target task text title toggle total type union up update \
    upper utf8 value values version whole width with word words wrap write year
    """.split(separator: " ").map(String.init))
}
