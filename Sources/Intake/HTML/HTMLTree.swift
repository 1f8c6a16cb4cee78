internal import Text

/// The elements and texts of a page in document order, without pointers: a pass over the tree is a loop over numbers,
/// however deep the page nests.
struct HTMLTree {
  /// An element, or a piece of text. Pages of 16 MiB have millions of nodes, so that numbers of 32 bits count.
  struct Node {
    let name: ElementName
    private let parentNumber: Int32
    private var endNumber: Int32
    private var wordsRange: Range<Int32> = 0..<0
    private var attributesRange: Range<Int32> = 0..<0

    fileprivate init(_ name: ElementName, parent: Int, end: Int) {
      self.name = name
      parentNumber = Int32(truncatingIfNeeded: parent)
      endNumber = Int32(truncatingIfNeeded: end)
    }

    /// The number of the element that contains the node; 0 for the root itself.
    var parent: Int { Int(parentNumber) }

    /// The number of the first node behind the node and all that it contains.
    fileprivate(set) var end: Int {
      get { Int(endNumber) }
      set { endNumber = Int32(truncatingIfNeeded: newValue) }
    }

    /// The range of the words in `text`, if the node is a piece of text.
    fileprivate(set) var words: Range<Int> {
      get { Int(wordsRange.lowerBound)..<Int(wordsRange.upperBound) }
      set { wordsRange = Self.compact(newValue) }
    }

    /// The range of the attributes in the tree's list.
    fileprivate(set) var attributes: Range<Int> {
      get { Int(attributesRange.lowerBound)..<Int(attributesRange.upperBound) }
      set { attributesRange = Self.compact(newValue) }
    }

    private static func compact(_ range: Range<Int>) -> Range<Int32> {
      Int32(truncatingIfNeeded: range.lowerBound)..<Int32(truncatingIfNeeded: range.upperBound)
    }
  }

  private(set) var nodes: [Node] = [Node(.root, parent: 0, end: 1)]
  /// All words of the page in UTF-8.
  private(set) var text: [UInt8] = []
  private var attributes: [(name: AttributeName, value: String)] = []
  /// The numbers of the open elements, outermost first.
  private var open: [Int] = [0]

  subscript(number: Int) -> Node { nodes[number] }

  /// The value of an attribute of a node.
  func attribute(_ name: AttributeName, of number: Int) -> String? {
    attributes[nodes[number].attributes].first { $0.name == name }?.value
  }

  /// The attributes of a node.
  func attributes(of number: Int) -> ArraySlice<(name: AttributeName, value: String)> {
    attributes[nodes[number].attributes]
  }

  /// The numbers of the nodes directly within a node.
  func children(of number: Int) -> Children {
    Children(tree: self, position: number + 1, end: nodes[number].end)
  }

  /// The nodes directly within a node.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: HTMLTree
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = tree.nodes[position].end }
      return position
    }
  }
}

// MARK: - Building

extension HTMLTree {
  mutating func openElement(_ name: ElementName, _ values: [(name: AttributeName, value: String)]) {
    let start = attributes.count
    attributes += values
    let number = append(Node(name, parent: open.last ?? 0, end: 0))
    nodes[number].attributes = start..<attributes.count
    open.append(number)
  }

  /// Ends the innermost open element of a name and all that it contains.
  mutating func closeElement(_ name: ElementName) {
    guard let index = open.lastIndex(where: { nodes[$0].name == name }), index > 0 else { return }
    end(downTo: index)
  }

  mutating func addText(_ words: UnsafeBufferPointer<UInt8>) {
    let start = text.count
    text += words
    if let last = nodes.last, last.name == .text, last.parent == open.last, last.words.upperBound == start {
      // The parser gives the words in pieces.
      nodes[nodes.count - 1].words = last.words.lowerBound..<text.count
    } else {
      let number = append(Node(.text, parent: open.last ?? 0, end: 0))
      nodes[number].words = start..<text.count
    }
  }

  /// Ends all elements.
  mutating func finish() {
    end(downTo: 0)
    open = [0]
  }

  private mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    nodes[nodes.count - 1].end = nodes.count
    return nodes.count - 1
  }

  private mutating func end(downTo index: Int) {
    for number in open[index...] { nodes[number].end = nodes.count }
    open.removeSubrange(index...)
  }
}
