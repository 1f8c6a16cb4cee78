internal import Text

/// The form of a host in ASCII: `xn--` and the letters of a label in Punycode (RFC 3492, RFC 5890).
///
/// Two hosts that look alike, such as one with a Cyrillic `а`, differ in this form.
enum Punycode {
  private static let (base, tMin, tMax, skew, damp) = (36, 1, 26, 38, 700)

  /// Nil if all letters are ASCII, or if a letter has no place in the form.
  static func host(_ host: String) -> String? {
    guard !host.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let labels = host.composed.split(separator: ".", omittingEmptySubsequences: false).map { label($0) }
    return labels.contains(nil) ? nil : labels.compactMap(\.self).joined(separator: ".")
  }

  /// The most letters of a label (RFC 1035).
  private static let longestLabel = 63

  private static func label(_ label: Substring) -> String? {
    guard label.unicodeScalars.count <= longestLabel else { return nil }
    let input = label.unicodeScalars.map { Int($0.value) }
    if input.allSatisfy({ $0 < 0x80 }) { return String(label) }
    var output = input.filter { $0 < 0x80 }.compactMap { Unicode.Scalar($0).map(Character.init) }
    let basic = output.count
    if basic > 0 { output.append("-") }
    var (code, delta, bias, handled) = (0x80, 0, 72, basic)
    while handled < input.count {
      guard let next = input.filter({ $0 >= code }).min() else { return nil }
      // At most 63 letters of 21 bits: no number overflows.
      delta += (next - code) * (handled + 1)
      code = next
      for scalar in input {
        if scalar < code { delta += 1 }
        guard scalar == code else { continue }
        output += digits(of: delta, bias: bias)
        bias = adapted(delta, points: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return "xn--" + String(output)
  }

  /// A number in the variable base of the form.
  private static func digits(of number: Int, bias: Int) -> [Character] {
    var (rest, k, digits) = (number, base, [Character]())
    while true {
      let threshold = min(max(k - bias, tMin), tMax)
      if rest < threshold { break }
      digits.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    return digits + [digit(rest)]
  }

  private static func digit(_ value: Int) -> Character {
    value < 26
      ? Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(value)))
      : Character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value - 26)))
  }

  private static func adapted(_ delta: Int, points: Int, isFirst: Bool) -> Int {
    var (delta, k) = (isFirst ? delta / damp : delta / 2, 0)
    delta += delta / points
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }
}
