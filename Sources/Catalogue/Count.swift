/// A number of things in an archive. An archive that would need too long to count gives a lower bound.
package enum Count: Hashable, Sendable {
  case exact(Int)
  case atLeast(Int)

  /// The number that is known.
  package var value: Int {
    switch self {
    case .exact(let value), .atLeast(let value): value
    }
  }

  package var isExact: Bool { if case .exact = self { true } else { false } }

  /// A count of the same precision with another number.
  package func map(_ transform: (Int) -> Int) -> Count {
    switch self {
    case .exact(let value): .exact(transform(value))
    case .atLeast(let value): .atLeast(transform(value))
    }
  }

  /// The sum is exact where both numbers are.
  package static func + (left: Count, right: Count) -> Count {
    let sum = left.value + right.value
    return left.isExact && right.isExact ? .exact(sum) : .atLeast(sum)
  }
}

extension Count: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) {
    self = .exact(value)
  }
}

/// `12`, or `12+` for a lower bound.
extension Count: CustomStringConvertible {
  package var description: String { "\(value)\(isExact ? "" : "+")" }
}
