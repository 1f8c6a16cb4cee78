import Foundation
import Testing

/// Folders that still refer to each other in circles, by the folder that holds them. The list only shrinks.
private let knownCircles: [String: Set<String>] = [:]

/// The folders in a folder must not refer to each other in a circle.
///
/// This holds at each level: for the folders in a module, and for the folders in each of these. A folder counts
/// with all that lies below it. A file that lies directly beside the folders counts for itself: a façade may use
/// the folders, and a value may be used by them, but a file that does both makes a circle. Files of the
/// same folder may refer to each other as they like.
///
/// `CIRCLES=1 swift test --filter FolderCircleTests` prints every arrow of every circle, known ones too.
struct FolderCircleTests {
  static let graphs = FolderGraph.all(of: .package)

  @Test func `folders in a folder refer to each other in no circle`() {
    for graph in Self.graphs {
      for knot in graph.knots() {
        let new = knot.intersection(graph.children).subtracting(knownCircles[graph.folder, default: []])
        for part in new.sorted() {
          Issue.record("\(graph.folder): \(describe(graph.circle(through: part)))")
        }
      }
    }
  }

  @Test func `each known circle still exists`() {
    for (folder, parts) in knownCircles {
      let knotted = Self.graphs.first { $0.folder == folder }?.knots().reduce(into: Set()) {
        $0.formUnion($1)
      }
      for part in parts.subtracting(knotted ?? []).sorted() {
        Issue.record("\(folder)/\(part) is in no circle any more: remove it from knownCircles")
      }
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["CIRCLES"] != nil))
  func `print all arrows of the circles`() {
    for graph in Self.graphs {
      for knot in graph.knots() {
        print("== \(graph.folder): \(knot.sorted().joined(separator: ", "))")
        for arrow in graph.arrows(in: knot) {
          print("  \(arrow.from) -> \(arrow.to): \(arrow.examples.count)")
          for example in arrow.examples.prefix(4) { print("      \(example)") }
        }
      }
    }
  }

  private func describe(_ circle: [FolderGraph.Arrow]) -> String {
    let way = (circle.map(\.from) + circle.prefix(1).map(\.from)).joined(separator: " -> ")
    let examples = circle.map { "  \($0.from) -> \($0.to): \($0.examples.first ?? "")" }
    return "the circle \(way)\n" + examples.joined(separator: "\n")
  }
}
