/// One of two articles that are compared.
package enum Side: Hashable, Sendable, CaseIterable {
  case left, right

  package var other: Side { self == .left ? .right : .left }
}

/// A pair of values, one for each of two compared articles.
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

  /// The pair of transformed values.
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(left: try transform(left), right: try transform(right))
  }

  /// The values with their sides exchanged.
  package var swapped: Sides { Sides(left: right, right: left) }
}

extension Sides: Sendable where Value: Sendable {}
extension Sides: Equatable where Value: Equatable {}
extension Sides: Hashable where Value: Hashable {}
