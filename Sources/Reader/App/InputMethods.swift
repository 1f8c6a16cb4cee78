internal import Languages
internal import Localization

/// The keys that stand behind a letter which an input method made.
enum InputMethods {
  /// True if people who read the language of the interface type with an input method.
  static var areOfInterface: Bool {
    !Language.ofInterface.profile.inputMethods.isEmpty
  }

  /// The choices for the keys that were typed for a letter, the likeliest first.
  ///
  /// - Parameters:
  ///   - last: the letter before, which an input method replaced by this one; its keys are left out.
  ///   - name: the input method of the user; nil if it is not known.
  ///   - isCertain: true if the user has an input method. Some letters are keys of other keyboards too.
  static func keys(of letter: Character, after last: Character?, by name: String?, isCertain: Bool)
    -> [[Character]]
  {
    LanguageProfile.all.flatMap(\.inputMethods).filter { name == nil || $0.name == name }.compactMap {
      method in
      if let last { return method.keys(of: letter, after: last) }
      return isCertain || !method.isOnOtherKeyboards(letter) ? method.keys(of: letter) : nil
    }
  }
}
