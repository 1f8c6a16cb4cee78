extension StringProtocol {
  /// The text with some scalars replaced. A mark that joins the scalar before it doesn't hide that scalar, as it would
  /// from a loop over characters. `replacement`: nil for a scalar that stays.
  package func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var replaced = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        replaced.append(contentsOf: text.unicodeScalars)
      } else {
        replaced.append(scalar)
      }
    }
    return String(replaced)
  }
}
