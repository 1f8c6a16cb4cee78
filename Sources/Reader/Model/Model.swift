package import Screen

/// The whole program as a value.
package struct Model: Sendable {
  package var size: Size

  /// `title`: what the title bar calls the collection.
  package init(title: String, size: Size) {
    self.size = size
  }
}
