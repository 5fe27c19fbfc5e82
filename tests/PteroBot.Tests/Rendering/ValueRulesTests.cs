using PteroBot.Rendering;

namespace PteroBot.Tests.Rendering;

public sealed class ValueRulesTests
{
    [Theory]
    [InlineData("required|string|max:20", "has to be filled in, at most 20 characters")]
    [InlineData("nullable|string", "may be empty")]
    [InlineData("required|integer|between:1,100", "has to be filled in, a whole number, 1 to 100")]
    [InlineData("numeric|min:1024", "a number, at least 1024")]
    [InlineData("required|boolean", "has to be filled in, 1 for yes or 0 for no")]
    [InlineData("required|in:easy,normal,hard", "has to be filled in, one of `easy`, `normal` or `hard`")]
    [InlineData("required|regex:/^([\\w]+)(\\.jar)$/", "has to be filled in, fits the pattern `/^([\\w]+)(\\.jar)$/`")]
    [InlineData("regex:/^(a|b)$/i|max:1", "fits the pattern `/^(a|b)$/i`, at most 1 characters")]
    [InlineData("digits_between:2,4", "2 to 4 digits")]
    [InlineData("made_up:1,2", "`made_up:1,2`")]
    [InlineData("string", "anything")]
    [InlineData("", "anything")]
    public void Rules_are_told_in_plain_words(string rules, string words) => Assert.Equal(words, ValueRules.Explain(rules));

    [Theory]
    [InlineData("required|string", false)]
    [InlineData("nullable|string", true)]
    [InlineData("", true)]
    public void A_form_asks_for_a_value_where_one_is_needed(string rules, bool mayBeEmpty) => Assert.Equal(mayBeEmpty, ValueRules.MayBeEmpty(rules));
}
