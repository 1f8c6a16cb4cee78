import Testing

/// The finder of references itself: what counts as one, and what doesn't.
struct ScannerTests {
  @Test(arguments: [
    ("a type by its name", "struct A {}", "let x = A()", true),
    ("a type in a signature", "struct A {}", "func f(_ a: [A]) {}", true),
    ("an extension of a type", "struct A {}", "extension A {}", true),
    ("code inside a string", "struct A {}", #"let x = "\(A().name)""#, true),
    ("a function", "func f() {}", "let x = f()", true),
    ("a nested type", "struct A { struct B {} }", "let x: A.B? = nil", true),
    ("a nested type in an extension", "struct A { struct B {} }", "extension A { func g(_ b: B) {} }", true),
    ("a member behind self", "extension A { func g() {} }", "extension A { func h() { self.g() } }", true),
    ("a member behind nothing", "extension A { func g() {} }", "extension A { func h() { g() } }", true),
    ("a member of one type only", "extension A { func glow() {} }", "let x = y.glow()", true),
    ("a case", "enum E { case glow, fade }", "let x = f(.fade)", true),
    ("a comment", "struct A {}", "// A\nlet x = 1 /* A */", false),
    ("a string", "struct A {}", #"let x = "A""#, false),
    ("a raw string", "struct A {}", ##"let x = #"A \(A)"#"##, false),
    ("a private type", "private struct A {}", "let x = A()", false),
    ("another nested type", "struct B { struct A {} }", "let x = A()", false),
    ("the file's own type", "struct A {}", "private struct A {}\nlet x = A()", false),
    ("a generic parameter", "struct A {}", "func f<A>(_ a: A) {}", false),
    ("a local variable", "func f() {}", "func g() { let f = 1\n print(f) }", false),
    ("a label", "func f() {}", "let x = g(f: 1)", false),
    ("a member of libraries", "extension A { var count: Int { 1 } }", "let x = y.count", false),
  ])
  func `a use is found`(_ what: String, declaring: String, using: String, expected: Bool) {
    let tree = SourceTree(files: [
      SourceFile(path: "M/Low/Declaring.swift", contents: declaring),
      SourceFile(path: "M/High/Using.swift", contents: using),
    ])
    let references = ReferenceFinder(module: "M", in: tree).references()
    #expect(references.contains { $0.from == 1 && $0.to == [0] } == expected, "\(what)")
  }

  @Test func `two folders that use each other are a circle`() throws {
    let graph = try #require(
      graphs("M/A/a.swift", "struct A { let b: B }", "M/B/b.swift", "struct B { let a: [A] }").first)
    #expect(graph.knots() == [["A", "B"]])
    #expect(graph.circle(through: "A").map(\.examples) == [["M/A/a.swift:1 B"], ["M/B/b.swift:1 A"]])
  }

  @Test func `a file beside the folders counts for itself`() throws {
    let facade = try #require(
      graphs("M/Facade.swift", "struct F { let a: A }", "M/A/a.swift", "struct A {}").first)
    #expect(facade.knots().isEmpty)
    let circle = try #require(
      graphs("M/F.swift", "struct F { let a: A }", "M/A/a.swift", "struct A { let f: [F] }").first)
    #expect(circle.knots() == [["A", "F.swift"]])
  }

  @Test func `folders in folders are looked at as well`() {
    let found = graphs("M/O/A/a.swift", "struct A { let b: B }", "M/O/B/b.swift", "struct B { let a: [A] }")
    #expect(found.map(\.folder) == ["M", "M/O"])
    #expect(found.map { $0.knots().count } == [0, 1])
  }

  @Test func `the package has sources`() {
    #expect(SourceTree.package.files.count > 300)
  }

  private func graphs(_ first: String, _ one: String, _ second: String, _ two: String) -> [FolderGraph] {
    FolderGraph.all(
      of: SourceTree(files: [
        SourceFile(path: first, contents: one), SourceFile(path: second, contents: two),
      ]))
  }
}
