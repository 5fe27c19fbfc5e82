using PteroBot.Rendering;

namespace PteroBot.Tests.Rendering;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("nora@example.com", "n***@e***.com")]
    [InlineData("n@example.co.uk", "n***@e***.uk")]
    [InlineData("odd@localhost", "o***@l***")]
    [InlineData("two@ats@example.com", "t***@e***.com")]
    [InlineData("no address", "***")]
    [InlineData("@example.com", "***")]
    [InlineData("nora@", "***")]
    [InlineData("", "***")]
    public void An_address_can_be_recognised_but_not_read(string email, string masked) => Assert.Equal(masked, EmailAddress.Masked(email));
}
