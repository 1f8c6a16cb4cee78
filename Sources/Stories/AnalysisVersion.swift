/// The version of what is found in an article: its names, terms and facts. Whoever changes what is found raises it, so that
/// articles that were indexed before are analysed anew.
package let analysisVersion = 5
