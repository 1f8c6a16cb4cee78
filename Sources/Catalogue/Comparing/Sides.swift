/// One of two articles that are compared.
package enum Side: Hashable, Sendable, CaseIterable {
  case left, right

  package var other: Side { self == .left ? .right : .left }
}

/// Something that each of two articles has.
package struct Sides<Value> {
  package var left: Value
  package var right: Value

  package init(left: Value, right: Value) {
    self.left = left
    self.right = right
  }

  package subscript(side: Side) -> Value {
    get { side == .left ? left : right }
    set { if side == .left { left = newValue } else { right = newValue } }
  }

  /// The same made of each side's value.
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(left: try transform(left), right: try transform(right))
  }

  /// Each on the other's side.
  package var swapped: Sides { Sides(left: right, right: left) }
}

extension Sides: Sendable where Value: Sendable {}
extension Sides: Equatable where Value: Equatable {}
extension Sides: Hashable where Value: Hashable {}
