/// The lengths of articles in bytes: half of them under 2,500, few over 14,000, none much over 20,000.
enum ArticleLength {
  /// Percentages of articles, each with the length in bytes that these articles don't exceed.
  private static let quantiles = [
    (0, 300), (5, 700), (10, 950), (25, 1_550), (50, 2_500), (75, 4_000), (90, 6_400), (95, 8_500),
    (99, 14_000), (100, 20_000),
  ]

  static func some(from random: inout RandomSource) -> Int {
    let place = random.number(below: 100)
    let upper = quantiles.firstIndex { $0.0 > place } ?? quantiles.count - 1
    let (low, high) = (quantiles[upper - 1], quantiles[upper])
    let hundredths = (place - low.0) * 100 + random.number(below: 100)
    return low.1 + (high.1 - low.1) * hundredths / ((high.0 - low.0) * 100)
  }
}
