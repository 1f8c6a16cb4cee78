/// A key as the keyboard gives it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A printable character, `Space` and shifted letters included.
  case character(Character)
  /// A letter with Control, lower case: `^d` is `.control("d")`. Enter, Tab, Backspace and Escape are cases of
  /// their own.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case altLeft, altRight
  /// A function key, from 1 on.
  case function(Int)
  /// A letter that an input method puts in the place of the letter before it: `â` after `a`.
  case retyped(Character)
}

/// Something done with the mouse.
package struct MouseEvent: Hashable, Sendable {
  /// The action of the mouse.
  package enum Action: Hashable, Sendable {
    case click, doubleClick, wheelUp, wheelDown
  }

  package let action: Action
  package let point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
