package import Screen

/// Tells a double click from two clicks. A click is reported when the button goes down, without waiting for
/// whether a second one follows.
package struct ClickCounter {
  private var last: (point: Point, time: ContinuousClock.Instant)?

  /// How soon the second click must follow. Desktops use 400 to 500 ms.
  package static let interval = Duration.milliseconds(400)

  package init() {}

  /// Whether a press of the button at a point and a time is a click or a double click.
  package mutating func press(at point: Point, _ time: ContinuousClock.Instant) -> MouseEvent {
    if let last, last.point == point, time - last.time <= Self.interval {
      self.last = nil
      return MouseEvent(.doubleClick, at: point)
    }
    last = (point, time)
    return MouseEvent(.click, at: point)
  }
}
