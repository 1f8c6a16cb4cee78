/// The times of one figure's runs.
struct Sample {
  private var first: Double?
  private var milliseconds: [Double] = []

  mutating func add(_ time: Duration, isFirst: Bool) {
    let value = time / .milliseconds(1)
    if isFirst { first = value } else { milliseconds.append(value) }
  }

  /// First, median, 99th percentile, number of runs.
  var columns: [String] {
    [
      first.map(Self.text) ?? "", Self.text(percentile(50)), Self.text(percentile(99)),
      "\(milliseconds.count)",
    ]
  }

  /// The smallest time that so many percent of the runs don't exceed.
  private func percentile(_ percent: Int) -> Double {
    let sorted = milliseconds.sorted()
    guard !sorted.isEmpty else { return .nan }
    return sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
  }

  /// A time with two decimals.
  private static func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let hundredths = Int((value * 100).rounded())
    let fraction = "\(hundredths % 100)"
    return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction)"
  }
}
