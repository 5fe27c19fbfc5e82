using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

internal sealed partial class DiscordWorld
{
    private readonly Dictionary<ulong, Interaction> _interactions = [];
    private readonly Dictionary<string, Interaction> _byToken = [];
    private readonly Dictionary<ulong, ITimer> _deadlines = [];
    private readonly Queue<Interaction> _oldest = new();

    /// <summary>Lets a person do something: the bot hears of it, and has three seconds.</summary>
    public Interaction Begin(InteractionType type, DiscordUser user, DiscordChannel channel, JsonObject data, DiscordMessage? source = null, Interaction? opener = null)
    {
        ForgetOldInteractions();
        var interaction = new Interaction(Ids.Next(), type, user, channel, Now) { Token = NewToken(), Data = data, Source = source, Opener = opener };
        _interactions.Add(interaction.Id, interaction);
        _byToken.Add(interaction.Token, interaction);
        _oldest.Enqueue(interaction);
        _deadlines.Add(interaction.Id, Clock.CreateTimer(_ => { lock (Gate) ExpireInteractions(); }, null, Settings.FirstAnswer, Timeout.InfiniteTimeSpan));
        var shardOf = channel.Guild?.Id;
        Dispatch?.Invoke(new WorldEvent("INTERACTION_CREATE", InteractionPayload.Of(interaction, this), shardOf, 0));
        return interaction;
    }

    public Interaction? FindInteraction(ulong id) => _interactions.GetValueOrDefault(id);

    public bool TryFindToken(string token, [NotNullWhen(true)] out Interaction? interaction) => _byToken.TryGetValue(token, out interaction);

    /// <summary>The first answer has come.</summary>
    public void Answered(Interaction interaction, AnswerType answer)
    {
        (interaction.Answer, interaction.AnsweredAt) = (answer, Now);
        StopDeadline(interaction);
    }

    public bool IsTokenAlive(Interaction interaction) => Now - interaction.Created < Settings.TokenLife;

    private void ExpireInteractions()
    {
        foreach (var id in _deadlines.Keys.ToList())
        {
            var interaction = _interactions[id];
            if (Now - interaction.Created < Settings.FirstAnswer)
                continue;
            interaction.IsLost = true;
            StopDeadline(interaction);
            interaction.SignalChange();
        }
    }

    // A load of interactions must not fill the memory; their tokens died long ago.
    private void ForgetOldInteractions()
    {
        while (_oldest.TryPeek(out var old) && Now - old.Created > Settings.TokenLife + Settings.TokenLife)
        {
            _oldest.Dequeue();
            _interactions.Remove(old.Id);
            _byToken.Remove(old.Token);
        }
    }

    private void ForgetInteractions()
    {
        foreach (var interaction in _interactions.Values)
            StopDeadline(interaction);
        _interactions.Clear();
        _byToken.Clear();
        _oldest.Clear();
    }

    private void StopDeadline(Interaction interaction)
    {
        if (_deadlines.Remove(interaction.Id, out var timer))
            timer.Dispose();
    }

    private static string NewToken() => "aW50ZXJhY3Rpb246" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(90)).Replace('+', '-').Replace('/', '_');
}
