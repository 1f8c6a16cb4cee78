package import Screen

/// Tells a double click from two clicks. A click is reported when the button goes down, before a second click may
/// follow.
package struct ClickCounter {
  private var last: (point: Point, time: ContinuousClock.Instant)?

  /// The longest time between the clicks of a double click. Desktops use 400 to 500 ms.
  package static let interval = Duration.milliseconds(400)

  package init() {}

  /// The click or double click that a press of the button at a point and a time makes.
  package mutating func press(at point: Point, _ time: ContinuousClock.Instant) -> MouseEvent {
    if let last, last.point == point, time - last.time <= Self.interval {
      self.last = nil
      return MouseEvent(.doubleClick, at: point)
    }
    last = (point, time)
    return MouseEvent(.click, at: point)
  }
}
