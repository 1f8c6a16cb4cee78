internal import Text

/// The names of files in folders that are no news: what editors, downloads and synchronisation leave beside a file,
/// and source code. A file that the user named is read whatever its name is.
package enum PassedOverName {
  /// True if a file with this name is passed over. Takes a tenth of a microsecond for most names.
  package static func matches(_ name: [UInt8]) -> Bool {
    let stem = name[..<(name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex)]
    let suffix = String(decoding: name[stem.endIndex...].dropFirst(), as: UTF8.self)
    if isBackup(name) || isConflict(stem) { return true }
    if suffix == "txt" && name.first != UInt8(ascii: "C") && name.first != UInt8(ascii: "r") { return false }
    return codeExtensions.contains(suffix) || leftoverExtensions.contains(suffix.lowercased())
      || wholeNames.contains(String(decoding: name, as: UTF8.self))
  }
}

// MARK: - Leftovers

extension PassedOverName {
  /// Backups of editors (`x~`, `#x#`), lock files of offices (`~$x`), partial files of Syncthing (`~syncthing~x.tmp`).
  private static func isBackup(_ name: [UInt8]) -> Bool {
    switch (name.first, name.last) {
    case (_, UInt8(ascii: "~")), (UInt8(ascii: "#"), UInt8(ascii: "#")): true
    case (UInt8(ascii: "~"), _): name.starts(with: "~$".utf8) || name.starts(with: "~syncthing~".utf8)
    default: false
    }
  }

  /// Extensions of backups, of downloads that aren't complete, and of temporary files.
  private static let leftoverExtensions: Set<String> = [
    "bak", "backup", "old", "orig", "rej", "save", "autosave", "asv", "sav",
    "swp", "swo", "swn", "swx", "kate-swp", "tmp", "temp", "part", "partial", "crdownload", "download",
    "opdownload", "filepart", "aria2", "!ut", "!qb", "!sync", "bts", "lock", "lck",
  ]

  /// The second copy that a synchronisation makes where two computers changed one file.
  private static func isConflict(_ stem: ArraySlice<UInt8>) -> Bool {
    let hasRemark = stem.last == UInt8(ascii: ")")
    guard hasRemark || stem.contains("onflict") || stem.contains("DESKTOP-") || stem.contains("LAPTOP-")
    else { return false }
    let name = String(decoding: stem, as: UTF8.self)
    return isWindowsCopy(name)
      || isSyncthingConflict(fold(name)) || isBracketedConflict(fold(name)) || isOwnCloudConflict(fold(name))
      || name.lowercased().hasSuffix(".conflict")
  }

  /// Syncthing: `x.sync-conflict-20240312-101112-ABCDEFG`.
  private static func isSyncthingConflict(_ stem: String) -> Bool {
    stem.contains(".sync-conflict-2")
  }

  /// ownCloud of old: `x_conflict-20240312-101112`.
  private static func isOwnCloudConflict(_ stem: String) -> Bool {
    stem.contains("_conflict-2")
  }

  /// Dropbox, Nextcloud and Seafile write a remark in brackets at the end, with the date: `x (Ann's conflicted copy
  /// 2024-03-12)`, `x (SFConflict ann@example.org 2024-03-12-10-11-12)`. Dropbox translates the remark.
  private static func isBracketedConflict(_ stem: String) -> Bool {
    guard stem.hasSuffix(")"), let bracket = stem.lastIndex(of: "(") else { return false }
    let remark = stem[bracket...]
    let undated = ["(case conflict", "(unicode encoding conflict", "(selective sync conflict"]
    if undated.contains(where: remark.hasPrefix) { return true }
    return conflictWords.contains { remark.contains($0) } && hasDate(remark)
  }

  /// The word for a conflict in the languages in which Dropbox is offered, folded.
  private static let conflictWords = [
    "conflict", "xung dot", "conflit", "konflikt", "conflito", "in conflitto", "конфликт", "конфлікт", "競合",
    "冲突", "衝突", "충돌", "ขัดแย้ง", "bertentangan", "berkonflik",
  ]

  /// True if a text has a day as `2024-03-12`.
  private static func hasDate(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast(9).contains { start in
      bytes[start..<start + 10].enumerated().allSatisfy { offset, byte in
        offset == 4 || offset == 7 ? byte == UInt8(ascii: "-") : byte.isDigit
      }
    }
  }

  /// OneDrive: the name of the computer behind a hyphen. Only the names that Windows itself gives to computers are
  /// certain: `x-DESKTOP-4K7Q2ZB`, `x-LAPTOP-4K7Q2ZB1`.
  private static func isWindowsCopy(_ stem: String) -> Bool {
    // A second conflict gets a number more.
    var parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    if let last = parts.last, last.count < 3, last.allSatisfy(\.isNumber) { parts.removeLast() }
    guard parts.count > 2, let number = parts.last, ["DESKTOP", "LAPTOP"].contains(parts[parts.count - 2])
    else {
      return false
    }
    return (7...8).contains(number.count) && number.contains(where: \.isNumber)
      && number.utf8.allSatisfy { $0.isDigit || $0.isUppercase }
  }
}

// MARK: - Source code

extension PassedOverName {
  /// Extensions of programs and of their settings, as written by programmers. Codes of languages are left out
  /// (`cs`, `pl`, `ml`, `el`, `sv`, `mk`): collections of texts in several languages use these as extensions.
  private static let codeExtensions: Set<String> = [
    "c", "h", "cc", "cpp", "cxx", "hh", "hpp", "mm", "swift", "rs", "go", "zig", "nim", "java", "kt", "kts",
    "scala", "groovy", "gradle", "clj", "cljs", "erl", "ex", "exs", "hs", "lhs", "fs", "fsx", "vb", "dart",
    "jl",
    "py", "pyi", "pyx", "ipynb", "rb", "php", "pm", "lua", "tcl", "r", "R", "f90", "pas", "asm",
    "js", "mjs", "cjs", "jsx", "ts", "tsx", "vue", "svelte", "css", "scss", "sass", "less", "map", "wasm",
    "sh",
    "bash", "zsh", "fish", "bat", "cmd", "ps1", "psm1", "sql", "awk", "sed", "vim", "lisp", "scm", "rkt",
    "cmake", "mak", "ninja", "bazel", "bzl", "nix", "tf", "proto", "thrift", "graphql", "xsd", "xsl", "xslt",
    "toml", "yaml", "yml", "ini", "cfg", "conf", "properties", "plist", "diff", "patch", "log",
  ]

  /// Names of programs that have no extension of their own, and of files that systems leave in folders.
  private static let wholeNames: Set<String> = [
    "Makefile", "makefile", "GNUmakefile", "CMakeLists.txt", "Dockerfile", "Containerfile", "Vagrantfile",
    "Jenkinsfile", "Rakefile", "Gemfile", "Procfile", "Justfile", "justfile", "requirements.txt",
    "robots.txt",
    "package.json", "package-lock.json", "tsconfig.json", "Thumbs.db", "desktop.ini", "Icon\r",
  ]
}

extension ArraySlice<UInt8> {
  /// True if these bytes have the bytes of a text somewhere.
  fileprivate func contains(_ text: StaticString) -> Bool {
    let first = text.utf8Start.pointee
    return indices.contains { self[$0] == first && self[$0...].starts(with: text.bytes) }
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
