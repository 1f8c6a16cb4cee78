internal import Foundation
internal import Reader

/// The browsers that people chose for themselves.
enum Browser {
  /// The programs to try, one after the other, each with its arguments.
  ///
  /// The browser of the settings comes before that of the environment. `$BROWSER` is a list separated by colons. In each program `%s` means the address, `%c` a colon, `%%` a percent sign;
  /// a program without `%s` gets the address as its last argument. Where the variable is not set, xdg-open knows the
  /// browser of the desktop.
  static func commands(toOpen address: WebAddress) -> [[String]] {
    let own = ActiveSettings.settings.browser
    let chosen = own.isEmpty ? ProcessInfo.processInfo.environment["BROWSER"] ?? "" : own
    let programs = chosen.split(separator: ":").map(ProgramLine.init).filter { !$0.words.isEmpty }
    return (programs.isEmpty ? [ProgramLine("xdg-open")] : programs).map { program in
      let filled = program.filled(["s": address.text, "c": ":"])
      return filled.used.contains("s") ? filled.words : filled.words + [address.text]
    }
  }
}
