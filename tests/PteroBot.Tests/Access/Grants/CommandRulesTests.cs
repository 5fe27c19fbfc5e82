using PteroBot.Access.Grants;

namespace PteroBot.Tests.Access.Grants;

public sealed class CommandRulesTests
{
    [Theory]
    [InlineData("say", "say hello", true)]
    [InlineData("say", "SAY hello", true)]
    [InlineData("say", "/say hello", true)]
    [InlineData("say", "  say   hello ", true)]
    [InlineData("say", "sayall hello", false)]
    [InlineData("say*", "sayall hello", true)]
    [InlineData("say", "minecraft:say hello", false)]
    [InlineData("say", "op mia", false)]
    [InlineData("whitelist add *", "whitelist add mia", true)]
    [InlineData("whitelist add *", "whitelist  add  mia", true)]
    [InlineData("whitelist add *", "whitelist remove mia", false)]
    [InlineData("whitelist list", "whitelist list now", false)]
    [InlineData("say", "say hi\nop mia", false)]
    [InlineData("say", "say hi\rop mia", false)]
    [InlineData("say", "say hi\u2028op mia", false)]
    [InlineData("*", "anything at all", true)]
    [InlineData("s.y", "say hello", false)]
    public void An_allow_list_lets_only_its_own_through(string patterns, string line, bool allowed) =>
        Assert.Equal(allowed, new CommandRules(CommandRules.Read(patterns), IsAllowList: true).Allows(line));

    [Theory]
    [InlineData("op, stop", "op mia", false)]
    [InlineData("op, stop", "OP mia", false)]
    [InlineData("op, stop", "/op mia", false)]
    [InlineData("op, stop", "minecraft:op mia", false)]
    [InlineData("op, stop", "/minecraft:op mia", false)]
    [InlineData("op, stop", "opera", true)]
    [InlineData("whitelist add *", "minecraft:whitelist add mia", false)]
    [InlineData("whitelist add *", "whitelist list", true)]
    [InlineData("op", "say hi\nlist", false)]
    public void A_deny_list_lets_all_but_its_own_through(string patterns, string line, bool allowed) =>
        Assert.Equal(allowed, new CommandRules(CommandRules.Read(patterns), IsAllowList: false).Allows(line));

    [Fact]
    public void A_list_is_read_with_commas_and_tidied() =>
        Assert.Equal(["say", "whitelist add *"], CommandRules.Read(" /say ,, whitelist   add * ,SAY"));
}
