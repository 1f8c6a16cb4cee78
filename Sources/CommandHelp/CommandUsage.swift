internal import Localization

extension CommandDescription {
  /// The parts of a call: `gazette list`, `[<paths> ...]`, `[--json]`.
  package var usage: [String] {
    let own = shownArguments.filter { !$0.isOfEveryCommand }.flatMap(\.usage)
    return [call] + own + (shownCommands.isEmpty ? [] : [HelpWording.commandInUsage.text])
  }
}

extension ArgumentDescription {
  /// The forms in which a call has the argument; those of a flag and its opposite stand beside each other.
  fileprivate var usage: [String] {
    let typed = kind == .flag ? names.filter { $0.hasPrefix("--") } : [mainName].compactMap(\.self)
    let forms = (typed.isEmpty ? [""] : typed).map { name in
      [name, value ?? ""].filter { !$0.isEmpty }.joined(separator: " ") + (isRepeating ? " ..." : "")
    }
    return isOptional ? forms.map { "[\($0)]" } : forms
  }

  /// The argument at the beginning of its help: `-h, --help`, `--sort <sort>`, `--fast/--no-fast`.
  package var label: String {
    let opposite = names.last.flatMap { $0.hasPrefix("--no-") && names.count > 1 ? $0 : nil }
    let joined = (opposite == nil ? names : names.dropLast()).joined(separator: ", ")
    return [joined + (opposite.map { "/" + $0 } ?? ""), value ?? ""].filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}
