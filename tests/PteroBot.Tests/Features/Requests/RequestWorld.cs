using PteroBot.Access;
using PteroBot.Features.Admin.Requests;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Storage;

namespace PteroBot.Tests.Features.Requests;

/// <summary>Harbour with a template that the role Builders may ask for.</summary>
internal static class RequestWorld
{
    public const ulong Builders = 555;

    /// <summary>May ask; has a linked account.</summary>
    public static Actor Mia { get; } = new(3, "mia", FeatureWorld.Harbour, [Builders], ManagesGuild: false);

    public static async Task<FeatureWorld> StartAsync()
    {
        var world = await FeatureWorld.StartAsync(("Requests:Enabled", "true"));
        var id = ServerTemplate.IdOf(FeatureWorld.Harbour, "Small");
        await world.Get<IDocumentStore>().PutAsync(TemplateDocuments.Type, id, new ServerTemplate
        {
            GuildId = FeatureWorld.Harbour,
            Panel = PanelStub.Address.ToString(),
            Name = "Small",
            TakenFrom = "Survival",
            EggId = 1,
            EggName = "Paper",
            Image = "image",
            Startup = "java",
            Environment = await world.Get<ISecretSealer>().SealAsync(new SecretText("{}"), ServerTemplate.Purpose(id), CancellationToken.None),
            Limits = new ServerLimits { Memory = 1024 },
            FeatureLimits = new FeatureLimits(),
            Roles = [Builders],
            Quota = 1,
        }, CancellationToken.None);
        return world;
    }
}
