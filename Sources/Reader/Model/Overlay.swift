/// A screen that lies over the three panes: until it is closed, keys and mouse speak to it.
package enum Overlay: Hashable, Sendable {
  /// The help, from this line on.
  case help(top: Int)
  /// Two articles side by side.
  case comparison(ComparisonState)
  /// What the article's names and terms are called in another language.
  case glossary(GlossaryState)
  /// When the listed articles came out.
  case timeline(TimelineState)
  /// All that the collection says of an entity.
  case entity(EntityPageState)
}

extension Model {
  /// The screen on top; nil where the panes are.
  package var overlay: Overlay? { overlays.last }

  /// Lays a screen over what is shown.
  mutating func lay(_ overlay: Overlay) {
    overlays.append(overlay)
  }

  /// Puts another state of the screen on top in its place.
  mutating func replaceOverlay(with overlay: Overlay) {
    overlays[overlays.endIndex - 1] = overlay
  }

  /// Takes the screen on top away; what lay below is shown again.
  mutating func closeOverlay() {
    _ = overlays.popLast()
  }
}
