using Refit;

namespace PteroBot.Panel.Application;

/// <summary>What servers are made from. Needs read on <c>eggs</c>. Pelican has no nests: whatever number is given for one, all eggs are meant.</summary>
public interface IEggsApi
{
    /// <summary>All eggs of a nest.</summary>
    [Get("/api/application/nests/{nest}/eggs")]
    Task<IReadOnlyList<Egg>> ListAsync(int nest, EggIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>One of them.</summary>
    [Get("/api/application/nests/{nest}/eggs/{id}")]
    Task<Egg> GetAsync(int nest, int id, EggIncludes? include = null, CancellationToken cancellationToken = default);
}

/// <summary>What can come with an egg. Pelican fails on all but the variables and servers.</summary>
[Flags]
public enum EggIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its variables.</summary>
    Variables = 1,

    /// <summary>Servers made from it.</summary>
    Servers = 2,

    /// <summary>Its nest.</summary>
    Nest = 4,
}
