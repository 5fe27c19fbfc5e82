using PteroBot.Interactions;

namespace PteroBot.Tests.Interactions;

public sealed class FailureCodeTests
{
    [Fact]
    public void A_code_is_four_characters_that_nobody_mixes_up()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => FailureCode.New()).ToList();

        Assert.All(codes, code => Assert.Matches("^[A-HJ-NP-Z2-9]{4}$", code));
        Assert.InRange(codes.Distinct().Count(), 150, 200);
    }
}
