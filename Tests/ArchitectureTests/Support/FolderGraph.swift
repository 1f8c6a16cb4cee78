/// The references between the parts of one folder: each folder in it, with all that lies below, and each file
/// directly in it.
struct FolderGraph {
  struct Arrow {
    let from: String
    let to: String
    /// References in the sources: file, line and name.
    var examples: [String]
  }

  /// The folder's path below `Sources`: `Archive`, `Reader/Screens`.
  let folder: String
  /// The names of the folders in it.
  let children: Set<String>
  private(set) var arrows: [String: [String: Arrow]] = [:]

  init(of folder: [String], files: [SourceFile], references: [Reference]) {
    self.folder = folder.joined(separator: "/")
    let parts = files.map { Self.part(of: folder, with: $0) }
    children = Set(zip(parts, files).compactMap { $0 != $1.name ? $0 : nil })
    for reference in references {
      guard let from = parts[reference.from] else { continue }
      // If files of several parts declare the name, its meaning is unknown.
      let targets = Set(reference.to.map { parts[$0] })
      guard targets.count == 1, case let to?? = targets.first, to != from else { continue }
      arrows[from, default: [:]][to, default: Arrow(from: from, to: to, examples: [])].examples.append(
        "\(files[reference.from].path):\(reference.line) \(reference.name)")
    }
  }

  /// The child of the folder that the file lies in, or the file's name; nil outside of the folder.
  private static func part(of folder: [String], with file: SourceFile) -> String? {
    guard file.folders.starts(with: folder) else { return nil }
    return file.folders.count == folder.count ? file.name : file.folders[folder.count]
  }
}

// MARK: - Circles

extension FolderGraph {
  /// The largest sets of parts that refer to each other in circles, those that hold a folder at least.
  func knots() -> [Set<String>] {
    var knots: [Set<String>] = []
    var seen: Set<String> = []
    for part in children.sorted() where !seen.contains(part) {
      let knot = reachable(from: part).filter { reachable(from: $0).contains(part) }
      seen.formUnion(knot)
      if knot.count > 1 { knots.append(knot) }
    }
    return knots
  }

  /// The parts that a part refers to, directly or by way of others.
  private func reachable(from part: String) -> Set<String> {
    var found: Set<String> = []
    var open = [part]
    while let next = open.popLast() {
      for to in arrows[next, default: [:]].keys where found.insert(to).inserted { open.append(to) }
    }
    return found
  }

  /// A shortest way from a part back to itself.
  func circle(through part: String) -> [Arrow] {
    var ways: [(end: String, arrows: [Arrow])] = [(part, [])]
    var seen: Set<String> = []
    var next = 0
    while next < ways.count {
      let way = ways[next]
      next += 1
      for arrow in arrows[way.end, default: [:]].values.sorted(by: { $0.to < $1.to }) {
        if arrow.to == part { return way.arrows + [arrow] }
        if seen.insert(arrow.to).inserted { ways.append((arrow.to, way.arrows + [arrow])) }
      }
    }
    return []
  }

  /// All arrows inside a knot, the weakest first: those are the ones to undo.
  func arrows(in knot: Set<String>) -> [Arrow] {
    arrows.values.flatMap(\.values).filter { knot.contains($0.from) && knot.contains($0.to) }
      .sorted { ($0.examples.count, $0.from, $0.to) < ($1.examples.count, $1.from, $1.to) }
  }
}

extension FolderGraph {
  /// The graphs of all folders of the tree that hold folders.
  static func all(of tree: SourceTree) -> [FolderGraph] {
    let folders = Set(
      tree.files.flatMap { file in (1..<max(file.folders.count, 1)).map { Array(file.folders.prefix($0)) } })
    return tree.modules.flatMap { module -> [FolderGraph] in
      let inside = folders.filter { $0.first == module }.sorted { $0.joined() < $1.joined() }
      guard !inside.isEmpty else { return [] }
      let references = ReferenceFinder(module: module, in: tree).references()
      return inside.map { FolderGraph(of: $0, files: tree.files, references: references) }
    }
  }
}
