namespace PteroBot.Panel.Tests.Keys;

public sealed class ServerIdTests
{
    [Theory]
    [InlineData("7250dc0e", "7250dc0e")]
    [InlineData("7250DC0E", "7250dc0e")]
    [InlineData("7250dc0e-c690-4559-8595-4a688351bf36", "7250dc0e")]
    public void Identifiers_and_uuids_are_taken(string text, string identifier)
    {
        var id = new ServerId(text);

        Assert.Equal(identifier, id.Identifier);
        Assert.Equal(text.ToLowerInvariant(), id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../x")]
    [InlineData("7250dc0")]
    [InlineData("7250dc0e/power")]
    [InlineData("7250dc0e\n")]
    [InlineData("survival")]
    public void Anything_that_could_bend_a_path_is_refused(string text)
    {
        Assert.False(ServerId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => new ServerId(text));
    }

    [Fact]
    public void An_id_without_value_goes_nowhere()
    {
        Assert.Throws<InvalidOperationException>(() => default(ServerId).ToString());
    }
}
