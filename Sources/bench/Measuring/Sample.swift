/// The times of one figure's runs.
struct Sample {
  /// The heads of `columns`.
  static let header = ["first", "median", "p99", "runs"]

  private var first: Double?
  private var milliseconds: [Double] = []

  mutating func add(_ time: Duration, isFirst: Bool) {
    let value = time / .milliseconds(1)
    if isFirst { first = first ?? value } else { milliseconds.append(value) }
  }

  /// First, median, 99th percentile, number of runs.
  var columns: [String] {
    [
      first.map { $0.text() } ?? "", percentile(50).text(), percentile(99).text(),
      "\(milliseconds.count)",
    ]
  }

  /// The smallest time that so many percent of the runs don't exceed.
  private func percentile(_ percent: Int) -> Double {
    let sorted = milliseconds.sorted()
    guard !sorted.isEmpty else { return .nan }
    return sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
  }
}

extension Double {
  /// With some decimals; empty if it is no number.
  func text(decimals: Int = 2) -> String {
    guard isFinite else { return "" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((self * Double(scale)).rounded())
    guard decimals > 0 else { return "\(scaled)" }
    let fraction = "\(scaled % scale)"
    return "\(scaled / scale).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
  }
}
